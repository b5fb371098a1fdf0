import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import { newestGroundSql } from "./boundary-sql.ts";

/** The newest boundary of a mine, whose turn it is or will be; null where there is none. */
export async function newestGround(db: Knex, mineId: string): Promise<MultiPolygon | null> {
  const { rows } = await db.raw(newestGroundSql, { mineId });
  return rows[0]?.shape ?? null;
}
