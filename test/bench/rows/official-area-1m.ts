import { flatAreasM2 } from "#gis/measure/flat-areas";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import type { BenchRow } from "../bench-row.ts";
import { clusteredMines } from "../ground/clustered-mines.ts";
import { inPostgis, loadShapes, noPostgis } from "../peers/postgis.ts";
import { medianMs, peakMb } from "../stopwatch.ts";

const n = 1_000_000;

/** The official area of a million mines, against the area of the spheroid of the usual spatial database. */
export const officialArea1m: BenchRow = {
  name: "official-area-1m",
  async measure() {
    const shapes = clusteredMines(n);
    const { ms: oursMs, answer } = await medianMs(() =>
      flatAreasM2(shapes).reduce((sum, area) => sum + area),
    );
    const memoryMb = peakMb();
    const peer = await postgisAreas(shapes);
    const km2 = (m2: number) => (m2 / 1e6).toFixed(3);
    return {
      n,
      oursMs,
      peakMb: memoryMb,
      peer: "PostGIS ST_Area(geography)",
      peerMs: peer?.ms ?? null,
      goal: 3,
      notes: [
        `${km2(answer)} km² in all by TD/T 1055`,
        peer === null ? noPostgis : `${km2(peer.totalM2)} km² inside geodesic edges by PostGIS`,
      ],
    };
  },
};

function postgisAreas(shapes: FlatShapes): Promise<{ ms: number; totalM2: number } | null> {
  return inPostgis(async (db) => {
    await loadShapes(db, "given", shapes);
    await db.query("CREATE TABLE mine AS SELECT id, ST_SetSRID(geom, 4326)::geography AS place FROM given");
    await db.query("ANALYZE mine");
    const { ms, answer } = await medianMs(() =>
      db.query<{ total: number }>("SELECT sum(ST_Area(place)) AS total FROM mine"),
    );
    return { ms, totalM2: answer.rows[0]?.total ?? 0 };
  });
}
