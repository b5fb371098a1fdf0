import type { Knex } from "knex";
import { licenceElsewhereText } from "#gis/attributes/licence-elsewhere";
import { Problem } from "../http/problem.ts";
import { licencesElsewhereSql } from "./licence-sql.ts";

/** Of some licence numbers those that a mine holds which the caller does not see. */
export async function licencesElsewhere(db: Knex, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const { rows } = await db.raw<{ rows: { number: string }[] }>(licencesElsewhereSql, {
    numbers: [...numbers],
  });
  return rows.map(({ number }) => number);
}

/** What the audit log is told of who entered such numbers: whoever tries out many stands there with each. */
export const elsewhereEvent = (place: string, numbers: readonly string[]) => ({
  subject: "licence_refused",
  key: numbers.length === 1 ? (numbers[0] ?? null) : null,
  details: { place, licence_numbers: numbers },
});

export const licenceElsewhere = (number: string) =>
  new Problem(
    409,
    "licence_number_elsewhere",
    licenceElsewhereText(number),
    {},
    elsewhereEvent("登记表单", [number]),
  );
