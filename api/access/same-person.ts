import type { Knex } from "knex";
import { conflict } from "../http/problem.ts";

interface Known {
  name: string;
  unit: string | null;
}

/** Whether name and unit read the same: 李 明 and 李明, full and half width, or a sign nobody sees do not make another person. */
export function isSamePerson(one: Known, other: Known): boolean {
  return asRead(one.name) === asRead(other.name) && asRead(one.unit ?? "") === asRead(other.unit ?? "");
}

const asRead = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s\p{Cc}\p{Cf}\p{Mn}·•・]/gu, "")
    .toLowerCase();

/**
 * A person has one account: with two they could approve what they proposed. Who shares name and unit with a colleague is told apart in
 * the name, for those who read the log too.
 */
export async function requireOnlyAccount(tx: Knex, person: Known, but?: string): Promise<void> {
  const { name, unit } = person;
  const others: (Known & { id: string; login: string })[] = await tx("account")
    .where({ enabled: true })
    .select("id", "login", "name", "unit");
  const other = others.find((one) => one.id !== but && isSamePerson(one, person));
  if (!other) return;
  const where = unit === null ? "未填单位的" : `“${unit}”的`;
  throw conflict(
    "same_person",
    `${where}“${name}”已有账号 ${other.login}，一人只用一个账号。确为同名的另一人的，请在姓名后注明，如“${name}（执法股）”；本人换账号的，先停用原账号。`,
  );
}
