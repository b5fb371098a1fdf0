import type { Knex } from "knex";
import type { Region } from "#contract/regions";
import { boundsOf, type StoredBox } from "../shapes/stored-bounds.ts";
import { regionOutlineSql, regionsSql } from "./region-sql.ts";

type StoredRegion = Pick<Region, "code" | "name" | "level" | "version"> &
  StoredBox & { parent_code: string | null; mine_count: number };
type Outline = { type: "MultiPolygon"; coordinates: number[][][][] };

/** All regions, or the one with a code, with how many mines count on a day. */
export async function readRegions(db: Knex, day: string, code: string | null = null): Promise<Region[]> {
  const { rows } = await db.raw<{ rows: StoredRegion[] }>(regionsSql, { day, code: code as string });
  return rows.map(({ parent_code, mine_count, west, south, east, north, ...region }) => ({
    ...region,
    parentCode: parent_code,
    mineCount: mine_count,
    bounds: boundsOf({ west, south, east, north }),
  }));
}

export async function readRegion(
  db: Knex,
  day: string,
  code: string,
): Promise<(Region & { outline: Outline | null }) | null> {
  const [region] = await readRegions(db, day, code);
  if (!region) return null;
  const { rows } = await db.raw<{ rows: { outline: Outline }[] }>(regionOutlineSql, { code });
  return { ...region, outline: rows[0]?.outline ?? null };
}
