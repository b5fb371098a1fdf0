import type { Knex } from "knex";
import type { z } from "zod";
import type { listWorkings as listWorkingsEndpoint, Working } from "#contract/workings";
import { readCursor, writeCursor } from "../http/cursor.ts";
import { regionScope } from "../regions/region-scope.ts";
import { countWorkingsSql, workingPageSql, workingShapeSql } from "./working-sql.ts";

type Shape = { type: "MultiPolygon"; coordinates: number[][][][] };
interface StoredWorking {
  id: string;
  version: number;
  name: string;
  mine_id: string | null;
  mine_name: string | null;
  region_code: string;
  observed_on: string;
  source: Working["source"];
  sigma_m: string;
  floor_m: number | null;
  area_m2: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Newest survey first. */
export async function listWorkings(
  db: Knex,
  query: z.output<typeof listWorkingsEndpoint.query>,
): Promise<{ items: Working[]; total: number; next: string | null }> {
  const after = readCursor(query.after, "-observedOn", /^\d{4}-\d{2}-\d{2}$/);
  const filter = filterOf(query);
  const place = { afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: query.limit + 1 };
  const { rows } = await db.raw<{ rows: StoredWorking[] }>(workingPageSql, bound({ ...filter, ...place }));
  const { rows: counted } = await db.raw(countWorkingsSql, bound(filter));
  const items = rows.slice(0, query.limit).map(workingOf);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  const next = last ? writeCursor({ sort: "-observedOn", key: last.observedOn, id: last.id }) : null;
  return { items, total: counted[0].total, next };
}

/** One working with its shape, null when there is none. */
export async function readWorking(db: Knex, id: string): Promise<(Working & { shape: Shape }) | null> {
  const bindings = { ...filterOf({}), id, afterKey: null, afterId: null, limit: 1 };
  const { rows } = await db.raw<{ rows: StoredWorking[] }>(workingPageSql, bound(bindings));
  if (!rows[0]) return null;
  const { rows: shapes } = await db.raw<{ rows: { shape: Shape }[] }>(workingShapeSql, { id });
  return shapes[0] ? { ...workingOf(rows[0]), shape: shapes[0].shape } : null;
}

function filterOf(query: Partial<z.output<typeof listWorkingsEndpoint.query>>) {
  return {
    id: null,
    region: regionScope(query.region),
    mineId: query.mineId ?? null,
    q: query.q?.trim() || null,
  };
}

const bound = (bindings: object) => bindings as Record<string, Knex.Value>;

function workingOf(stored: StoredWorking): Working {
  return {
    id: stored.id,
    version: stored.version,
    name: stored.name,
    mineId: stored.mine_id,
    mineName: stored.mine_name,
    regionCode: stored.region_code,
    observedOn: stored.observed_on,
    source: stored.source,
    sigmaM: stored.sigma_m,
    floorM: stored.floor_m,
    areaM2: stored.area_m2,
    bounds: [stored.west, stored.south, stored.east, stored.north],
  };
}
