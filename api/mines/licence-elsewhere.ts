import type { Knex } from "knex";
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

/** That it is held must be said, as one number is one mine's in the whole country; where, by which mine or whom is not. */
export const elsewhereText = (number: string) =>
  `许可证号 ${number} 不能在这里登记：采矿许可证号全国唯一，该号码在您的辖区以外已有登记。请核对号码；确认无误的，请报上级自然资源主管部门核实。`;

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
    elsewhereText(number),
    {},
    elsewhereEvent("登记表单", [number]),
  );
