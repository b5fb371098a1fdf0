import { randomBytes } from "node:crypto";
import type { Knex } from "knex";
import type { Person } from "#contract/access";
import { recordEvent } from "../audit-log/record-event.ts";
import type { AppContext } from "../context.ts";
import { badRequest, conflict, Problem } from "../http/problem.ts";
import { base32, codeOf, stepAt } from "./totp-code.ts";

/** Clocks of phones are a little off: the step before and the one after are taken as well. */
const stepsApart = [0, -1, 1];

type Context = Pick<AppContext, "db" | "now" | "secrets">;

/** As long as what SHA-1 gives (RFC 4226). */
export const secretBytes = 20;

/** A new secret, told once to be put into an authenticator; it counts when a code of it has been shown. */
export async function offerSecondFactor(
  { db, secrets }: Context,
  { id, login }: Person,
): Promise<{ secret: string; uri: string }> {
  const secret = randomBytes(secretBytes);
  const stored = await db("credential")
    .where({ account_id: id, totp_confirmed: false })
    .update({ totp_secret: secrets.seal(id, secret) });
  if (stored === 0) {
    throw conflict("second_factor_there", "动态口令已经启用。要换手机，请先停用，或请系统管理员重置。");
  }
  const key = base32(secret);
  return { secret: key, uri: `otpauth://totp/Kuangjie:${login}?secret=${key}&issuer=Kuangjie` };
}

export async function confirmSecondFactor(context: Context, { id }: Person, code: string): Promise<void> {
  const { db } = context;
  if (!(await takeCode(context, id, code))) {
    const message = "动态口令不正确，请核对手机时间，并填写最新的 6 位数字。";
    throw badRequest("wrong_code", message, [{ path: "body.code", message }]);
  }
  await db.transaction(async (tx) => {
    await tx("credential").where({ account_id: id }).update({ totp_confirmed: true });
    await recordEvent(tx, { subject: "second_factor_added", key: id });
  });
}

/** Administrators cannot do without. */
export async function removeSecondFactor({ db }: Context, { id, kind }: Person): Promise<void> {
  if (kind !== "business") {
    throw new Problem(
      403,
      "second_factor_required",
      "管理员账号必须使用动态口令，不能停用。要换手机，请（另一位）系统管理员重置密码，登录后重新启用；只有您一位的，请在服务器上重置。",
    );
  }
  await db.transaction(async (tx) => {
    await tx("credential").where({ account_id: id }).update(noSecondFactor);
    await recordEvent(tx, { subject: "second_factor_removed", key: id });
  });
}

export const noSecondFactor = { totp_secret: null, totp_confirmed: false };

/** Whether the code is right now and was not used before; from then on it was. */
export async function takeCode(context: Context, accountId: string, code: string): Promise<boolean> {
  const { db, now } = context;
  const stored: { totp_secret: Buffer | null } | undefined = await db("credential")
    .where({ account_id: accountId })
    .first("totp_secret");
  if (!stored?.totp_secret) return false;
  const step = stepOf(opened(context, accountId, stored.totp_secret), code, now());
  if (step === null) return false;
  return (await takeStep(db, accountId, step)) === 1;
}

function opened({ secrets }: Pick<Context, "secrets">, accountId: string, sealed: Buffer): Buffer {
  const secret = secrets.open(accountId, sealed);
  if (secret) return secret;
  throw new Problem(
    503,
    "second_factor_unreadable",
    "动态口令无法核对：服务器现在的密钥与启用时的不同。请系统管理员恢复原来的密钥，或重置密码后重新启用动态口令。",
  );
}

const takeStep = (db: Knex, account_id: string, step: number): Promise<number> =>
  db("credential").where({ account_id }).where("totp_last_step", "<", step).update({ totp_last_step: step });

function stepOf(secret: Uint8Array, code: string, at: Date): number | null {
  const steps = stepsApart.map((apart) => stepAt(at) + apart);
  return steps.find((step) => codeOf(secret, step) === code) ?? null;
}
