import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { addZone as addZoneEndpoint, changeZone as changeZoneEndpoint } from "#contract/zones";
import { officialAreaM2 } from "#gis/measure/area";
import { changeVersioned, refusal, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { badRequest } from "../http/problem.ts";
import { storingShape } from "../shapes/stored-shape.ts";
import { requireOwnGround } from "./require-own-ground.ts";
import { requireWholeLayer, requireWholeLayerOf } from "./require-whole-layer.ts";
import { readZone } from "./zone-list.ts";
import { insertZoneSql, replaceZoneShapeSql } from "./zone-sql.ts";

/** Stores a zone with its official area; the database cuts it into the pieces overlay works on. */
export async function addZone(
  tx: Knex,
  id: string,
  { shape, ...zone }: z.output<typeof addZoneEndpoint.body>,
): Promise<{ id: string; version: number }> {
  if (!(await tx("zone_layer").where({ id: zone.layerId }).first("id"))) {
    const message = "没有该图层版本，请先登记图层。";
    throw badRequest("invalid_input", message, [{ path: "body.layerId", message }]);
  }
  await requireWholeLayer(tx, zone.layerId);
  await requireOwnGround(tx, shape);
  const bindings = { ...zone, id, shape: JSON.stringify(shape), areaM2: officialAreaM2(shape) };
  const { rows } = await storingShape(tx.raw(insertZoneSql, bindings));
  return rows[0];
}

export async function changeZone(
  tx: Knex,
  id: string,
  ifMatch: number,
  changes: z.output<typeof changeZoneEndpoint.body>,
): Promise<{ id: string; version: number }> {
  await requireWholeLayerOf(tx, id);
  return await changeVersioned(tx, versionedZone(tx, id, ifMatch), changes);
}

export async function removeZone(
  tx: Knex,
  id: string,
  ifMatch: number,
): Promise<{ id: string; version: number }> {
  await requireWholeLayerOf(tx, id);
  return await removeVersioned(tx, versionedZone(tx, id, ifMatch));
}

/** Gives a zone another shape: its area follows, the database cuts its pieces anew. */
export async function replaceZoneShape(
  tx: Knex,
  { id, ifMatch }: { id: string; ifMatch: number },
  shape: MultiPolygon,
): Promise<{ id: string; version: number }> {
  await requireWholeLayerOf(tx, id);
  await requireOwnGround(tx, shape);
  const bindings = { id, ifMatch, shape: JSON.stringify(shape), areaM2: officialAreaM2(shape) };
  const { rows } = await storingShape(tx.raw(replaceZoneShapeSql, bindings));
  if (!rows[0]) throw await refusal(versionedZone(tx, id, ifMatch));
  return rows[0];
}

const versionedZone = (tx: Knex, id: string, ifMatch: number): VersionedRow => ({
  table: "zone",
  key: { id },
  ifMatch,
  what: "管控区",
  current: () => readZone(tx, id),
});
