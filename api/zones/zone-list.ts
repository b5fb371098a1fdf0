import type { Knex } from "knex";
import type { z } from "zod";
import type { listZones as listZonesEndpoint, Zone } from "#contract/zones";
import { readCursor, writeCursor } from "../http/cursor.ts";
import { boundsOf, type StoredBox } from "../shapes/stored-bounds.ts";
import { countZonesSql, zonePageSql, zoneShapeSql } from "./zone-sql.ts";

type ZoneRow = z.output<typeof Zone>;
type Shape = { type: "MultiPolygon"; coordinates: number[][][][] };
type StoredZone = Omit<ZoneRow, "layerId" | "areaM2" | "bounds"> &
  StoredBox & { layer_id: string; area_m2: number };

/** Zones by name, in every edition unless a day is asked for. */
export async function listZones(
  db: Knex,
  query: z.output<typeof listZonesEndpoint.query>,
): Promise<{ items: ZoneRow[]; total: number; next: string | null }> {
  const after = readCursor(query.after, "name");
  const bindings = { ...filterOf(query), afterKey: after?.key ?? "", afterId: after?.id ?? null };
  const { rows } = await db.raw<{ rows: StoredZone[] }>(
    zonePageSql,
    bound({ ...bindings, limit: query.limit + 1 }),
  );
  const { rows: counted } = await db.raw(countZonesSql, bound(filterOf(query)));
  const items = rows.slice(0, query.limit).map(zoneOf);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  const next = last ? writeCursor({ sort: "name", key: last.name, id: last.id }) : null;
  return { items, total: counted[0].total, next };
}

/** One zone with its shape, null when there is none. */
export async function readZone(db: Knex, id: string): Promise<(ZoneRow & { shape: Shape }) | null> {
  const bindings = { ...filterOf({}), id, afterKey: "", afterId: null, limit: 1 };
  const { rows } = await db.raw<{ rows: StoredZone[] }>(zonePageSql, bound(bindings));
  if (!rows[0]) return null;
  const { rows: shapes } = await db.raw<{ rows: { shape: Shape }[] }>(zoneShapeSql, { id });
  return shapes[0] ? { ...zoneOf(rows[0]), shape: shapes[0].shape } : null;
}

function filterOf(query: Partial<z.output<typeof listZonesEndpoint.query>>) {
  return {
    id: null,
    layerId: query.layerId ?? null,
    kind: query.kind ?? null,
    q: query.q?.trim() || null,
    asOf: query.asOf ?? null,
  };
}

const bound = (bindings: object) => bindings as Record<string, Knex.Value>;

function zoneOf({ layer_id, area_m2, west, south, east, north, ...zone }: StoredZone): ZoneRow {
  const bounds = boundsOf({ west, south, east, north }) ?? [0, 0, 0, 0];
  return { ...zone, layerId: layer_id, areaM2: area_m2, bounds };
}
