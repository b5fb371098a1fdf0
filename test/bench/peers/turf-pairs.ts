import * as turf from "@turf/turf";
import type { BBox, Feature, MultiPolygon } from "geojson";
import { type FlatShapes, shapeCount } from "#gis/measure/flat-shapes";
import { shapeAt } from "#gis/measure/join-shapes";
import { limitM } from "../all-pairs.ts";
import { pairKey } from "../pair-agreement.ts";
import { medianMs } from "../stopwatch.ts";

/** Time and pairs of the obvious way. */
export async function turfPairs(flat: FlatShapes): Promise<{ ms: number; pairs: Set<number> }> {
  const { ms, answer } = await medianMs(() => pairsOf(flat));
  return { ms, pairs: answer };
}

/**
 * Pairs within the limit the obvious way: candidates from Turf's index by a box with a margin, 0 when they intersect, else the
 * smallest distance of a corner of one from the outline of the other.
 */
function pairsOf(flat: FlatShapes): Set<number> {
  const mines = Array.from({ length: shapeCount(flat) }, (_, id) => turf.feature(shapeAt(flat, id), { id }));
  const index = turf.geojsonRbush<MultiPolygon, { id: number }>();
  index.load(turf.featureCollection(mines));
  const pairs = new Set<number>();
  for (const mine of mines) {
    const reach = turf.bboxPolygon(grown(turf.bbox(mine)));
    for (const other of index.search(reach).features) {
      if (other.properties.id <= mine.properties.id) continue;
      if (distanceM(mine, other) <= limitM) pairs.add(pairKey(mine.properties.id, other.properties.id));
    }
  }
  return pairs;
}

function distanceM(one: Feature<MultiPolygon>, other: Feature<MultiPolygon>): number {
  if (turf.booleanIntersects(one, other)) return 0;
  return Math.min(cornersToOutlineM(one, other), cornersToOutlineM(other, one));
}

function cornersToOutlineM(one: Feature<MultiPolygon>, other: Feature<MultiPolygon>): number {
  const lines = other.geometry.coordinates.flat().map((ring) => turf.lineString(ring));
  const gapsM = turf
    .coordAll(one)
    .flatMap((corner) => lines.map((line) => turf.pointToLineDistance(corner, line, { units: "meters" })));
  return Math.min(...gapsM);
}

function grown([west, south, east, north]: BBox): BBox {
  const away = [Math.SQRT2 * limitM, { units: "meters" }] as const;
  const [low, high] = [
    turf.destination([west, south], away[0], -135, away[1]),
    turf.destination([east, north], away[0], 45, away[1]),
  ];
  return turf.bbox(turf.featureCollection([low, high]));
}
