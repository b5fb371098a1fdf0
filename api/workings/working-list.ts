import type { Knex } from "knex";
import type { z } from "zod";
import type { listWorkings as listWorkingsEndpoint, Working } from "#contract/workings";
import { type Page, readPage } from "../db/read-page.ts";
import { regionScope } from "../regions/region-scope.ts";
import { workingList, workingShapeSql } from "./working-sql.ts";

type WorkingQuery = z.output<typeof listWorkingsEndpoint.query>;
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

export function listWorkings(db: Knex, query: WorkingQuery): Promise<Page<Working>> {
  return readPage<StoredWorking & { sort_key: string }, Working, WorkingQuery["sort"]>(
    db,
    workingList,
    query,
    {
      filter: filterOf(query),
      idOf: ({ id }) => id,
      itemOf: workingOf,
    },
  );
}

/** One working with its shape, null when there is none. */
export async function readWorking(db: Knex, id: string): Promise<(Working & { shape: Shape }) | null> {
  const bindings = { ...filterOf({}), id, afterKey: null, afterId: null, limit: 1 };
  const { rows } = await db.raw<{ rows: StoredWorking[] }>(workingList.pages["-observedOn"].sql, bindings);
  if (!rows[0]) return null;
  const { rows: shapes } = await db.raw<{ rows: { shape: Shape }[] }>(workingShapeSql, { id });
  return shapes[0] ? { ...workingOf(rows[0]), shape: shapes[0].shape } : null;
}

function filterOf(query: Partial<WorkingQuery>) {
  return {
    id: null,
    region: regionScope(query.region),
    mineId: query.mineId ?? null,
    source: query.source ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
    q: query.q?.trim() || null,
  };
}

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
