import type { Knex } from "knex";
import type { RegisteredFields } from "#contract/mines";
import { mineTroubles } from "#gis/check/mine-troubles";
import { unknownRegionIssues } from "../db/known-region.ts";
import { badRequest, conflict, issuesAt } from "../http/problem.ts";
import { licenceElsewhere, licencesElsewhere } from "./licence-elsewhere.ts";

/** Refuses a mine that cannot be registered: wrong fields, an unknown region, a licence number already taken. */
export async function requireRegistrable(
  tx: Knex,
  { id, today }: { id: string; today: string },
  fields: RegisteredFields,
): Promise<void> {
  const issues = [
    ...issuesAt("body.", mineTroubles(fields, today)),
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
  if (!other) {
    const [elsewhere] = await licencesElsewhere(tx, [licenceNumber]);
    if (elsewhere !== undefined) throw licenceElsewhere(elsewhere);
    return;
  }
  throw conflict(
    "licence_number_taken",
    `许可证号 ${licenceNumber} 已登记给“${other.name}”。一个许可证号只对应一座矿山，请核对号码。`,
  );
}
