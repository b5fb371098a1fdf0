import type { Knex } from "knex";
import type { z } from "zod";
import type { listZones as listZonesEndpoint, Zone } from "#contract/zones";
import { type Page, readPage } from "../db/read-page.ts";
import { boundsOf, type StoredBox } from "../shapes/stored-bounds.ts";
import { zoneList, zoneShapeSql } from "./zone-sql.ts";

type ZoneRow = z.output<typeof Zone>;
type ZoneQuery = z.output<typeof listZonesEndpoint.query>;
type Shape = { type: "MultiPolygon"; coordinates: number[][][][] };
type StoredZone = Omit<ZoneRow, "layerId" | "areaM2" | "bounds"> &
  StoredBox & { layer_id: string; area_m2: number };

/** Zones, in every edition unless a day is asked for. */
export function listZones(db: Knex, query: ZoneQuery): Promise<Page<ZoneRow>> {
  return readPage<StoredZone & { sort_key: string }, ZoneRow, ZoneQuery["sort"]>(db, zoneList, query, {
    filter: filterOf(query),
    idOf: ({ id }) => id,
    itemOf: zoneOf,
  });
}

/** One zone with its shape, null when there is none. */
export async function readZone(db: Knex, id: string): Promise<(ZoneRow & { shape: Shape }) | null> {
  const bindings = { ...filterOf({}), id, afterKey: null, afterId: null, limit: 1 };
  const { rows } = await db.raw<{ rows: StoredZone[] }>(zoneList.pages.name.sql, bindings);
  if (!rows[0]) return null;
  const { rows: shapes } = await db.raw<{ rows: { shape: Shape }[] }>(zoneShapeSql, { id });
  return shapes[0] ? { ...zoneOf(rows[0]), shape: shapes[0].shape } : null;
}

function filterOf(query: Partial<ZoneQuery>) {
  return {
    id: null,
    layerId: query.layerId ?? null,
    kind: query.kind ?? null,
    q: query.q?.trim() || null,
    asOf: query.asOf ?? null,
  };
}

function zoneOf(stored: StoredZone): ZoneRow {
  const { id, version, kind, name, level, section, layer_id, area_m2, west, south, east, north } = stored;
  const bounds = boundsOf({ west, south, east, north }) ?? [0, 0, 0, 0];
  return { id, version, kind, name, level, section, layerId: layer_id, areaM2: area_m2, bounds };
}
