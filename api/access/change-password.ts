import type { Knex } from "knex";
import type { Person } from "#contract/access";
import { weighPassword } from "#gis/passwords/weigh-password";
import { recordEvent } from "../audit-log/record-event.ts";
import type { AppContext } from "../context.ts";
import { badRequest, Problem } from "../http/problem.ts";
import { checkPassword, forgive } from "./check-password.ts";
import { hashPassword, isPasswordOf, oneTimePassword } from "./password-hash.ts";
import { noSecondFactor } from "./second-factor.ts";

/** How many passwords of before must not come again. */
const remembered = 5;

/** Replaces a person's password by one of their own choosing. */
export async function changePassword(
  context: AppContext,
  person: Person,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const { db, now } = context;
  await requireOwn(context, person, current);
  const { advice } = weighPassword(next, [person.login, person.name, person.unit ?? ""]);
  if (advice.length > 0) throw refused("weak_password", `新密码不够安全：${advice.join("")}`);
  await requireNew(db, person.id, next);
  const hash = await hashPassword(next);
  await db.transaction(async (tx) => {
    await keepPassword(tx, person.id, { hash, at: now(), mustChange: false });
    await recordEvent(tx, { subject: "password_changed", key: person.id });
  });
}

/** The person's own password, asked for once more before what matters. */
export async function requireOwn(context: AppContext, person: Person, password: string): Promise<void> {
  await checkPassword(context, person.login, password).catch((error: unknown) => {
    throw error instanceof Problem && error.code === "wrong_password" ? wrongCurrent() : error;
  });
  await forgive(context, person.id);
}

/**
 * Gives an account a password that its owner must change at once; a second factor must be set up anew, as who asks has often lost the
 * phone, too. The caller ends its sessions.
 */
export async function givePassword(tx: Knex, accountId: string, at: Date): Promise<string> {
  const password = oneTimePassword();
  await keepPassword(tx, accountId, { hash: await hashPassword(password), at, mustChange: true });
  await tx("credential").where({ account_id: accountId }).update(noSecondFactor);
  return password;
}

async function keepPassword(
  tx: Knex,
  account_id: string,
  { hash, at, mustChange }: { hash: string; at: Date; mustChange: boolean },
): Promise<void> {
  const row = {
    password_hash: hash,
    password_set_at: at,
    must_change: mustChange,
    failures: 0,
    locked_until: null,
  };
  await tx("credential")
    .insert({ account_id, ...row })
    .onConflict("account_id")
    .merge(row);
  await tx("past_password").insert({ account_id, password_hash: hash });
  const kept = tx("past_password").where({ account_id }).orderBy("id", "desc").limit(remembered).select("id");
  await tx("past_password").where({ account_id }).whereNotIn("id", kept).delete();
}

async function requireNew(db: Knex, account_id: string, next: string): Promise<void> {
  const hashes: string[] = await db("past_password").where({ account_id }).pluck("password_hash");
  for (const hash of hashes) {
    if (await isPasswordOf(hash, next)) {
      throw refused("used_password", `新密码不能与最近 ${remembered} 次用过的密码相同。`);
    }
  }
}

const refused = (code: string, message: string) =>
  badRequest(code, message, [{ path: "body.next", message }]);

const wrongCurrent = () => {
  const message = "当前密码不正确。";
  return badRequest("wrong_password", message, [{ path: "body.current", message }]);
};
