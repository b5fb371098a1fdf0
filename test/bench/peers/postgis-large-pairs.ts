import type { Client } from "pg";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import type { PairColumns } from "#gis/measure/pair-columns";
import { limitM } from "../all-pairs.ts";
import { pairKey } from "../pair-agreement.ts";
import type { PeerPairs } from "../pairs-row.ts";
import { inPostgis, loadShapes, noPostgis } from "./postgis.ts";

const enoughMs = 30_000;

/**
 * Huge outlines pair by pair, smallest first, until half a minute is spent: ST_DWithin(geography) compares every edge with every
 * other when outlines do not meet, and a call cannot be interrupted. The time is what it had spent by then, so the true one is longer.
 */
export async function largeGeographyPairs(
  shapes: FlatShapes,
  ours: PairColumns,
): Promise<PeerPairs | string> {
  const found = await inPostgis(async (db) => {
    await loadShapes(db, "given", shapes);
    await db.query(
      "CREATE TABLE shape AS SELECT id, ST_SetSRID(geom, 4326)::geography AS place, ST_NPoints(geom) AS corners FROM given",
    );
    await db.query("CREATE INDEX ON shape USING gist (place)");
    await db.query("ANALYZE shape");
    return pairByPair(db, ours);
  });
  return found ?? noPostgis;
}

async function pairByPair(db: Client, ours: PairColumns): Promise<PeerPairs> {
  const start = performance.now();
  const candidates = await db.query<[number, number]>({
    text: `SELECT a.id, b.id FROM shape a JOIN shape b ON a.id < b.id AND a.place && _ST_Expand(b.place, ${limitM})
           ORDER BY a.corners::bigint * b.corners`,
    rowMode: "array",
  });
  const near = new Set(
    Array.from({ length: ours.count }, (_, row) => pairKey(ours.a[row] ?? 0, ours.b[row] ?? 0)),
  );
  let asked = 0;
  let differing = 0;
  for (const [a, b] of candidates.rows) {
    if (performance.now() - start > enoughMs) break;
    const { rows } = await db.query<{ near: boolean }>(
      `SELECT ST_DWithin(a.place, b.place, ${limitM}) AS near FROM shape a, shape b WHERE a.id = $1 AND b.id = $2`,
      [a, b],
    );
    asked += 1;
    if (rows[0]?.near !== near.has(pairKey(a, b))) differing += 1;
  }
  const stopped = asked < candidates.rows.length ? ", stopped there: at least that slow" : "";
  return {
    ms: performance.now() - start,
    notes: [
      `${ours.count} pairs; the peer answered ${asked} of ${candidates.rows.length} candidates, smallest first${stopped}`,
      `${differing} of those it decides otherwise`,
    ],
  };
}
