import type { Position } from "geojson";
import { toPlane } from "../crs/gauss-kruger.ts";
import { geodesicDistanceM } from "../measure/geodesic.ts";
import { type DistanceMethod, distanceMethods } from "./method-names.ts";
import { type PlaneZone, planeZoneOf } from "./plane-zone.ts";
import { onSphere, sphereWayM } from "./sphere.ts";
import { standing, type Threshold } from "./threshold.ts";

/** What one method makes of a length. */
export interface LengthReading {
  method: DistanceMethod;
  lengthM: number;
  differenceM: number;
  /** difference ÷ deciding length; null where that is 0 */
  relative: number | null;
  /** whether this method would turn the verdict round; null without a threshold */
  flips: boolean | null;
}

/** 口径 of a length: the deciding number, then every other method's beside it. */
export interface LengthComparison {
  deciding: "geodesic";
  lengthM: number;
  zone: PlaneZone;
  readings: LengthReading[];
}

/**
 * 口径 of the length in m of lines, taken edge by edge in the zone of their middle, held against a limit in m if there is one; 0 for
 * lines without an edge.
 */
export function compareLengthMethods(
  lines: readonly (readonly Position[])[],
  threshold: Threshold | null = null,
): LengthComparison {
  const zone = planeZoneOf({ type: "Polygon", coordinates: lines.map((line) => [...line]) });
  const ways: Record<DistanceMethod, (from: Position, to: Position) => number> = {
    geodesic: geodesicDistanceM,
    plane: (from, to) => planeWayM(from, to, zone.zone),
    sphere: (from, to) => sphereWayM(onSphere(from), onSphere(to)),
  };
  const lengthM = lengthBy(ways.geodesic, lines);
  const readings = distanceMethods.map((method): LengthReading => {
    const ownM = lengthBy(ways[method], lines);
    const { difference, relative, flips } = standing(ownM, lengthM, threshold);
    return { method, lengthM: ownM, differenceM: difference, relative, flips };
  });
  return { deciding: "geodesic", lengthM, zone, readings };
}

function lengthBy(
  wayM: (from: Position, to: Position) => number,
  lines: readonly (readonly Position[])[],
): number {
  return lines.reduce(
    (sum, line) => line.slice(1).reduce((length, to, index) => length + wayM(line[index] ?? to, to), sum),
    0,
  );
}

function planeWayM(from: Position, to: Position, zone: number): number {
  const [a, b] = [toPlane(from, zone, 3), toPlane(to, zone, 3)];
  return Math.hypot(b.eastM - a.eastM, b.northM - a.northM);
}
