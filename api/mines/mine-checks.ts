import type { Knex } from "knex";
import type { RegisteredFields } from "#contract/mines";
import { creditCodeTrouble, licenceNumberTrouble } from "#gis/check/identity-text";
import { unknownRegionIssues } from "../db/known-region.ts";
import { badRequest, conflict, type FieldIssue } from "../http/problem.ts";

/** Everything wrong with the fields themselves, each with its place and how to mend it. */
function mineFieldIssues(fields: RegisteredFields, today: string): FieldIssue[] {
  return [...identityIssues(fields, today), ...amountIssues(fields), ...validityIssues(fields)];
}

/** Refuses a mine that cannot be registered: wrong fields, an unknown region, a licence number already taken. */
export async function requireRegistrable(
  tx: Knex,
  { id, today }: { id: string; today: string },
  fields: RegisteredFields,
): Promise<void> {
  const issues = [
    ...mineFieldIssues(fields, today),
    ...(await unknownRegionIssues(tx, fields.regionCode, "body.regionCode")),
  ];
  if (issues.length > 0) {
    throw badRequest("invalid_input", `提交的内容有 ${issues.length} 处不符合要求，请按提示修改。`, issues);
  }
  await requireFreeLicence(tx, fields.licenceNumber, id);
}

async function requireFreeLicence(tx: Knex, licenceNumber: string | null, id: string): Promise<void> {
  if (licenceNumber === null) return;
  const other = await tx("mine").where({ licence_number: licenceNumber }).whereNot({ id }).first("name");
  if (!other) return;
  throw conflict(
    "licence_number_taken",
    `许可证号 ${licenceNumber} 已登记给“${other.name}”。一个许可证号只对应一座矿山，请核对号码。`,
  );
}

function identityIssues({ licenceNumber, creditCode }: RegisteredFields, today: string): FieldIssue[] {
  const troubles: [string, string | null][] = [
    ["body.licenceNumber", licenceNumber === null ? null : licenceNumberTrouble(licenceNumber, today)],
    ["body.creditCode", creditCode === null ? null : creditCodeTrouble(creditCode)],
  ];
  return troubles.flatMap(([path, message]) => (message === null ? [] : [{ path, message }]));
}

function amountIssues(fields: RegisteredFields): FieldIssue[] {
  const amounts = [
    ["capacity", "证载规模", fields.capacity],
    ["bulkDensity", "体重", fields.bulkDensity],
    ["licensedAreaKm2", "证载面积", fields.licensedAreaKm2],
  ] as const;
  return amounts.flatMap(([path, name, text]) => amountIssue(`body.${path}`, name, text));
}

/** A decimal of the register is not negative and of a length a person can have meant; 体重 is not zero either. */
export function amountIssue(path: string, name: string, text: string | null): FieldIssue[] {
  if (text === null) return [];
  if (text.startsWith("-")) return [{ path, message: `${name}不能为负数。` }];
  if (text.length > 24) return [{ path, message: `${name}位数过多，请核对。` }];
  if (name === "体重" && Number(text) === 0) return [{ path, message: "体重须大于 0。" }];
  return [];
}

function validityIssues({ validFrom, validTo }: RegisteredFields): FieldIssue[] {
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [{ path: "body.validTo", message: `有效期止 ${validTo} 早于有效期起 ${validFrom}，请核对。` }];
}
