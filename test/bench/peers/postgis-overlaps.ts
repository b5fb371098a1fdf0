import type { Client } from "pg";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import { medianMs } from "../stopwatch.ts";
import { inPostgis, loadShapes } from "./postgis.ts";

/** Laid over pieces of at most 256 corners, cut beforehand, or over the zones as they are. */
export interface PeerWork {
  on: "pieces" | "whole";
  /** every so manieth mine is taken, and the time multiplied */
  scale: number;
}

export interface PeerOverlaps {
  ms: number;
  scale: number;
  count: number;
  totalM2: number;
  notes: string[];
}

/** Pairs of a mine and a zone with ground in common and its area on the spheroid; null where there is no server. */
export function postgisOverlaps(
  zones: FlatShapes,
  mines: FlatShapes,
  { on, scale }: PeerWork,
): Promise<PeerOverlaps | null> {
  return inPostgis(async (db) => {
    await loadShapes(db, "zone", zones);
    await loadShapes(db, "mine", mines);
    const start = performance.now();
    await db.query(
      `CREATE TABLE piece AS SELECT id, ${on === "pieces" ? "ST_Subdivide(geom, 256)" : "geom"} AS geom FROM zone`,
    );
    const cutMs = performance.now() - start;
    await db.query("CREATE INDEX ON piece USING gist (geom)");
    await db.query("CREATE INDEX ON mine USING gist (geom)");
    await db.query("ANALYZE");
    const { ms, answer } = await medianMs(() => overlaps(db, scale));
    const notes = on === "pieces" ? [`cutting the zones, ${Math.round(cutMs)} ms, is not counted`] : [];
    return { ms, scale, ...answer, notes };
  });
}

async function overlaps(db: Client, scale: number): Promise<{ count: number; totalM2: number }> {
  const { rows } = await db.query<{ count: number; total: number }>(`
    SELECT count(*)::int AS count, sum(area) AS total FROM (
      SELECT mine.id, piece.id AS zone,
        sum(ST_Area(ST_SetSRID(ST_Intersection(mine.geom, piece.geom), 4326)::geography)) AS area
      FROM mine JOIN piece ON ST_Intersects(mine.geom, piece.geom)
      WHERE mine.id % ${scale} = 0
      GROUP BY mine.id, piece.id
    ) found`);
  return { count: rows[0]?.count ?? 0, totalM2: rows[0]?.total ?? 0 };
}
