import type { MultiPolygon, Position } from "geojson";
import type { MergeParameters, MineFacts } from "#gis/consolidation/candidate";
import { frameAt, fromFrame } from "#gis/measure/tangent-frame";

const middle = frameAt([112.2, 38.4]);

/** Point so many metres east and north of the test ground's middle. */
export function metric(eastM: number, northM: number): Position {
  return fromFrame(middle, eastM, northM);
}

/** Ring of a rectangle with its south-west corner at (east, north), m. */
export function metricRing(eastM: number, northM: number, widthM: number, heightM: number): Position[] {
  const corners = [
    [0, 0],
    [widthM, 0],
    [widthM, heightM],
    [0, heightM],
    [0, 0],
  ];
  return corners.map(([x = 0, y = 0]) => metric(eastM + x, northM + y));
}

/** Rectangle with its south-west corner at (east, north), m. */
export function rectangle(eastM: number, northM: number, widthM: number, heightM: number): MultiPolygon {
  return multi([metricRing(eastM, northM, widthM, heightM)]);
}

/** Polygons, each a list of rings, as one frozen shape. */
export function multi(...polygons: Position[][][]): MultiPolygon {
  return deepFreeze({ type: "MultiPolygon", coordinates: polygons });
}

/** 300 m square, 0.09 km², 20 万吨 on orebody O1: small in every respect unless changed. */
export function aMine(id: string, change: Partial<MineFacts> = {}): MineFacts {
  return deepFreeze({
    id,
    name: `矿${id}`,
    shape: rectangle(0, 0, 300, 300),
    licensedAreaKm2: "0.09",
    reserveWt: "20",
    reserveDate: "2022-09-30",
    orebodyId: "O1",
    mineral: "建筑石料用灰岩",
    inScope: true,
    ...change,
  });
}

/** 三(一)5 as printed. */
export const printedRule: MergeParameters = deepFreeze({
  distanceM: 500,
  areaKm2: "0.1",
  reserveWt: "30",
  subjectScope: "self",
  distanceBandM: 0.5,
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
