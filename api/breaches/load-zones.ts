import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import { shapeCollector } from "#gis/measure/flat-shapes";
import { zoneIndex } from "#gis/overlap/zone-index";
import { zoneShapesSql } from "./breach-sql.ts";
import type { ResidentZones } from "./judge-breaches.ts";

/** Zones are read so many at a time: a red line may have tens of thousands of corners. */
const batch = 16;

/** Reads zones whole, in the order of their ids, into an index that all threads share. */
export async function loadZones(db: Knex, zoneIds: readonly string[]): Promise<ResidentZones> {
  const sorted = zoneIds.toSorted();
  const collector = shapeCollector();
  const ids: string[] = [];
  for (let first = 0; first < sorted.length; first += batch) {
    const zones = sorted.slice(first, first + batch);
    const { rows } = await db.raw<{ rows: { id: string; shape: MultiPolygon }[] }>(zoneShapesSql, { zones });
    for (const { id, shape } of rows) {
      ids.push(id);
      collector.add(shape);
    }
  }
  return { ids, index: zoneIndex(collector.finish({ shared: true })) };
}
