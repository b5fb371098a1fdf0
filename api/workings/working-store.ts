import type { Knex } from "knex";
import type { z } from "zod";
import type { changeWorking as changeEndpoint, NewWorking } from "#contract/workings";
import { officialAreaM2 } from "#gis/measure/area";
import { unknownRegionIssues } from "../db/known-region.ts";
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
  { id, today }: { id: string; today: string },
  { shape, ...fields }: NewWorkingFields,
): Promise<Written> {
  await requireSoundFields(tx, fields, today);
  const bindings = { ...fields, id, shape: JSON.stringify(shape), areaM2: officialAreaM2(shape) };
  const { rows } = await storingShape(tx.raw(insertWorkingSql, bindings));
  return rows[0];
}

export async function changeWorking(
  tx: Knex,
  { id, ifMatch, today }: { id: string; ifMatch: number; today: string },
  { shape, ...changes }: Changes,
): Promise<Written> {
  await requireSoundFields(tx, changes, today);
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

async function requireSoundFields(tx: Knex, fields: Omit<Changes, "shape">, today: string): Promise<void> {
  const issues: FieldIssue[] = [];
  if (fields.regionCode)
    issues.push(...(await unknownRegionIssues(tx, fields.regionCode, "body.regionCode")));
  if (fields.observedOn && fields.observedOn > today) {
    issues.push({ path: "body.observedOn", message: `观测日期 ${fields.observedOn} 晚于今天，请核对。` });
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
