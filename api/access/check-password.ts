import { recordEvent } from "../audit-log/record-event.ts";
import type { AppContext } from "../context.ts";
import { Problem } from "../http/problem.ts";
import { type Attempt, countAttempt, locked, mostFailures } from "./count-attempt.ts";
import { isPasswordOf, weighForNobody } from "./password-hash.ts";
import { takeCode } from "./second-factor.ts";
import { ago, timeLimits } from "./time-limits.ts";

interface Credential {
  id: string;
  enabled: boolean;
  password_hash: string;
  password_set_at: Date | string;
  must_change: boolean;
  totp_confirmed: boolean;
}

type Context = Pick<AppContext, "db" | "now" | "secrets">;

interface SignIn {
  login: string;
  password: string;
  code?: string | undefined;
}

/** The account that may be entered: its password is right, in time, and so is the code where it has a second factor. */
export async function checkSignIn(context: Context, { login, password, code }: SignIn): Promise<string> {
  const { account, attempt } = await checkPassword(context, login, password);
  requireInTime(context, account);
  if (account.totp_confirmed) await requireCode(context, { account, attempt, login, code });
  await forgive(context, account.id);
  return account.id;
}

/** The failures of before no longer count. */
export async function forgive({ db }: Pick<Context, "db">, account_id: string): Promise<void> {
  await db("credential").where({ account_id }).update({ failures: 0, locked_until: null });
}

interface CheckedPassword {
  account: Credential;
  attempt: Attempt;
}

async function requireCode(
  context: Context,
  { account, attempt, login, code }: CheckedPassword & Pick<SignIn, "login" | "code">,
): Promise<void> {
  const { db } = context;
  if (code === undefined) {
    // to be asked for the code is no failure
    await db("credential")
      .where({ account_id: account.id })
      .update({ failures: db.raw("GREATEST(failures - 1, 0)"), locked_until: null });
    throw new Problem(401, "code_required", "请填写手机验证器上的 6 位动态口令。");
  }
  if (await takeCode(context, account.id, code)) return;
  const details = { login, factor: "code", failures: attempt.failures };
  await recordEvent(db, { subject: "sign_in_failed", key: account.id, details });
  if (attempt.locked_until !== null) throw locked(context, attempt.locked_until);
  throw new Problem(401, "wrong_code", "动态口令不正确或已经用过，请核对手机时间，等下一个口令再试。");
}

/** The account whose password this is. Whatever is wrong with it is told in the same words, in the same time. */
export async function checkPassword(
  context: Context,
  login: string,
  password: string,
): Promise<CheckedPassword> {
  const { db } = context;
  const account: Credential | undefined = await db("account")
    .join("credential", "credential.account_id", "account.id")
    .where({ login })
    .first("id", "enabled", "password_hash", "password_set_at", "must_change", "totp_confirmed");
  const attempt = await countAttempt(context, { account: account?.id ?? null, login });
  const isRight = account?.enabled
    ? await isPasswordOf(account.password_hash, password)
    : await weighForNobody(password);
  if (!account || !isRight) {
    const details = { login, failures: attempt.failures };
    await recordEvent(db, { subject: "sign_in_failed", ...(account && { key: account.id }), details });
    throw attempt.locked_until === null ? wrongPassword() : locked(context, attempt.locked_until);
  }
  return { account, attempt };
}

/** Somebody else has seen it: it is good for a week. */
function requireInTime({ now }: Pick<Context, "now">, account: Credential): void {
  const isOld = new Date(account.password_set_at).toISOString() < ago(now(), timeLimits.oneTimeMs);
  if (!account.must_change || !isOld) return;
  throw new Problem(401, "one_time_password_over", "一次性密码已过期，请联系系统管理员重置密码。");
}

const wrongPassword = () =>
  new Problem(
    401,
    "wrong_password",
    `账号或密码不正确。连续 ${mostFailures} 次不正确，账号将暂时锁定。忘记密码请联系系统管理员重置。`,
  );
