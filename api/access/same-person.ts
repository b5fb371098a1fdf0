import type { Knex } from "knex";
import { conflict } from "../http/problem.ts";

interface Known {
  name: string;
  unit: string | null;
}

/**
 * A person has one account: with two they could approve what they proposed. Who shares name and unit with a colleague is told apart in
 * the name, for those who read the log too.
 */
export async function requireOnlyAccount(tx: Knex, person: Known, but?: string): Promise<void> {
  const { name, unit } = person;
  const others = tx("account").where({ name, unit, enabled: true });
  const other = await (but === undefined ? others : others.whereNot({ id: but })).first("login");
  if (!other) return;
  const where = unit === null ? "未填单位的" : `“${unit}”的`;
  throw conflict(
    "same_person",
    `${where}“${name}”已有账号 ${other.login}，一人只用一个账号。确为同名的另一人的，请在姓名后注明，如“${name}（执法股）”；本人换账号的，先停用原账号。`,
  );
}
