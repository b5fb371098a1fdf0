import type { Knex } from "knex";
import type { z } from "zod";
import type { listRegions as listEndpoint, Region } from "#contract/regions";
import { type Page, readPage } from "../db/read-page.ts";
import { boundsOf, type StoredBox } from "../shapes/stored-bounds.ts";
import { regionList, regionOutlineSql } from "./region-sql.ts";

type StoredRegion = Pick<Region, "code" | "name" | "level" | "version"> &
  StoredBox & { parent_code: string | null; mine_count: number };
type Outline = { type: "MultiPolygon"; coordinates: number[][][][] };

type RegionQuery = z.output<typeof listEndpoint.query>;

/** Regions with how many mines count on a day. */
export function listRegions(
  db: Knex,
  day: string,
  query: RegionQuery & { code?: string },
): Promise<Page<Region>> {
  const { code = null, within = null, level = null } = query;
  return readPage<StoredRegion & { sort_key: string }, Region, RegionQuery["sort"]>(db, regionList, query, {
    filter: { day, code, within, level, q: query.q || null },
    idOf: (region) => region.code,
    itemOf: regionOf,
  });
}

export async function readRegion(
  db: Knex,
  day: string,
  code: string,
): Promise<(Region & { outline: Outline | null }) | null> {
  const [region] = (await listRegions(db, day, { code, sort: "code", limit: 1 })).items;
  if (!region) return null;
  const { rows } = await db.raw<{ rows: { outline: Outline }[] }>(regionOutlineSql, { code });
  return { ...region, outline: rows[0]?.outline ?? null };
}

function regionOf(stored: StoredRegion): Region {
  const { code, name, level, version, parent_code, mine_count, west, south, east, north } = stored;
  const bounds = boundsOf({ west, south, east, north });
  return { code, name, level, version, parentCode: parent_code, mineCount: mine_count, bounds };
}
