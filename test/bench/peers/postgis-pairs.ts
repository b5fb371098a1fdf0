import type { Client } from "pg";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import { limitM } from "../all-pairs.ts";
import { onZonePlanes } from "../ground/zone-planes.ts";
import { pairKey } from "../pair-agreement.ts";
import { medianMs } from "../stopwatch.ts";
import { inPostgis, loadShapes, noPostgis } from "./postgis.ts";

interface FoundPairs {
  ms: number;
  pairs: Set<number>;
  notes: string[];
}

/** Pairs by distance on the ellipsoid. */
export async function geographyPairs(shapes: FlatShapes): Promise<FoundPairs | string> {
  return pairsIn(shapes, "ST_SetSRID(geom, 4326)::geography");
}

/** Pairs by distance on the planes of the 3° zones. */
export async function planePairs(shapes: FlatShapes): Promise<FoundPairs | string> {
  return pairsIn(onZonePlanes(shapes), "geom");
}

async function pairsIn(shapes: FlatShapes, place: string): Promise<FoundPairs | string> {
  const found = await inPostgis(async (db) => {
    await loadShapes(db, "given", shapes);
    await db.query(`CREATE TABLE shape AS SELECT id, ${place} AS place FROM given ORDER BY id`);
    await db.query("CREATE INDEX ON shape USING gist (place)");
    await db.query("ANALYZE shape");
    return joined(db);
  });
  return found ?? noPostgis;
}

/** The pairs, how long measuring them takes when nothing has to be sent, and how long finding them without their distance. */
async function joined(db: Client): Promise<FoundPairs> {
  const join = `FROM shape a JOIN shape b ON a.id < b.id AND ST_DWithin(a.place, b.place, ${limitM})`;
  const { rows } = await db.query<[number, number]>({ text: `SELECT a.id, b.id ${join}`, rowMode: "array" });
  const { ms } = await medianMs(() =>
    db.query(`SELECT count(*), sum(ST_Distance(a.place, b.place)) ${join}`),
  );
  const found = await medianMs(() => db.query(`SELECT count(*) ${join}`));
  const notes = [`the peer without the distances: ${Math.round(found.ms)} ms`];
  return { ms, pairs: new Set(rows.map(([a, b]) => pairKey(a, b))), notes };
}
