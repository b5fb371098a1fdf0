import type { Knex } from "knex";
import type { z } from "zod";
import type { changeWorking as changeEndpoint, NewWorking } from "#contract/workings";
import { officialAreaM2 } from "#gis/measure/area";
import { changeVersioned, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { badRequest, type FieldIssue } from "../http/problem.ts";
import { requireLicensed } from "../mines/planned-block.ts";
import { storingShape } from "../shapes/stored-shape.ts";
import { readWorking } from "./working-list.ts";
import { insertWorkingSql, updateWorkingShapeSql } from "./working-sql.ts";

type NewWorkingFields = z.output<typeof NewWorking>;
type Changes = z.output<typeof changeEndpoint.body>;
type Written = { id: string; version: number };

/** Stores a surveyed or interpreted area with its official area. */
export async function addWorking(
  tx: Knex,
  id: string,
  { shape, ...fields }: NewWorkingFields,
): Promise<Written> {
  await requireKnown(tx, fields);
  const bindings = { ...fields, id, shape: JSON.stringify(shape), areaM2: officialAreaM2(shape) };
  const { rows } = await storingShape(tx.raw(insertWorkingSql, bindings as Record<string, Knex.Value>));
  return rows[0];
}

export async function changeWorking(
  tx: Knex,
  id: string,
  ifMatch: number,
  { shape, ...changes }: Changes,
): Promise<Written> {
  await requireKnown(tx, changes);
  const changed = await changeVersioned(tx, versionedWorking(tx, id, ifMatch), columnsOf(changes));
  if (!shape) return { id, version: changed.version };
  const bindings = { id, shape: JSON.stringify(shape), areaM2: officialAreaM2(shape) };
  const { rows } = await storingShape(tx.raw(updateWorkingShapeSql, bindings));
  return rows[0];
}

export async function removeWorking(tx: Knex, id: string, ifMatch: number): Promise<Written> {
  return await removeVersioned(tx, versionedWorking(tx, id, ifMatch));
}

const versionedWorking = (tx: Knex, id: string, ifMatch: number): VersionedRow => ({
  table: "working",
  key: { id },
  ifMatch,
  what: "采动范围",
  current: () => readWorking(tx, id),
});

async function requireKnown(tx: Knex, fields: Omit<Changes, "shape">): Promise<void> {
  const issues: FieldIssue[] = [];
  if (fields.regionCode && !(await tx("region").where({ code: fields.regionCode }).first("code"))) {
    issues.push({ path: "body.regionCode", message: `没有代码为 ${fields.regionCode} 的行政区，请先登记。` });
  }
  if (fields.mineId && !(await tx("mine").where({ id: fields.mineId }).first("id"))) {
    issues.push({ path: "body.mineId", message: "没有该矿山，可能已被删除，请重新选择。" });
  }
  if (fields.sigmaM?.startsWith("-") || (fields.sigmaM?.length ?? 0) > 24) {
    issues.push({ path: "body.sigmaM", message: "中误差须为不小于 0 的数，单位米。" });
  }
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
  if (fields.mineId) await requireLicensed(tx, fields.mineId, "登记采动范围");
}

/** knex leaves out what is undefined: an absent field stays as stored. */
function columnsOf(changes: Omit<Changes, "shape">) {
  return {
    name: changes.name,
    mine_id: changes.mineId,
    region_code: changes.regionCode,
    observed_on: changes.observedOn,
    source: changes.source,
    sigma_m: changes.sigmaM,
    floor_m: changes.floorM,
  };
}
