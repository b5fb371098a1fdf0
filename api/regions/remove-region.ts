import type { Knex } from "knex";
import { removeVersioned } from "../db/versioned-write.ts";
import { conflict } from "../http/problem.ts";
import { readRegion } from "./region-list.ts";
import { requireParent } from "./require-parent.ts";

/** Only a region nothing stands in goes. */
export async function removeRegion(
  tx: Knex,
  day: string,
  code: string,
  ifMatch: number,
): Promise<{ code: string; version: number }> {
  await requireParent(tx, code, null);
  const child = await tx("region").where({ parent_code: code }).first("name");
  if (child) throw conflict("region_in_use", `不能删除：该行政区下还有“${child.name}”等下级行政区。`);
  const mine = await tx("mine").where({ region_code: code }).first("name");
  if (mine) throw conflict("region_in_use", `不能删除：“${mine.name}”等矿山登记在该行政区。`);
  const working = await tx("working").where({ region_code: code }).first("name");
  if (working) throw conflict("region_in_use", `不能删除：“${working.name}”等采动范围登记在该行政区。`);
  const current = () => readRegion(tx, day, code);
  return await removeVersioned<"code">(tx, {
    table: "region",
    key: { code },
    ifMatch,
    what: "行政区",
    current,
  });
}
