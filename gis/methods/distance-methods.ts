import type { MultiPolygon } from "geojson";
import { toPlane } from "../crs/gauss-kruger.ts";
import { type ShapeGap, shapeDistance } from "../measure/distance.ts";
import { type Chart, leastGapM } from "./boundary-minimum.ts";
import { type DistanceMethod, distanceMethods } from "./method-names.ts";
import { type PlaneZone, planeZoneOf } from "./plane-zone.ts";
import { onSphere, sphereToEdgeM } from "./sphere.ts";
import { standing, type Threshold } from "./threshold.ts";

/** What one method makes of the distance between two boundaries. */
export interface DistanceReading {
  method: DistanceMethod;
  distanceM: number;
  differenceM: number;
  /** difference ÷ deciding distance; null where that is 0 */
  relative: number | null;
  /** whether this method would turn the verdict round; null without a threshold */
  flips: boolean | null;
}

/** 口径 of a distance: the deciding number and its two ends, then every other method's beside it. */
export interface DistanceComparison extends ShapeGap {
  deciding: "geodesic";
  /** where the plane number was got: the zone of the middle of the two nearest points */
  zone: PlaneZone;
  readings: DistanceReading[];
  /** methods that would decide otherwise */
  flippedBy: DistanceMethod[];
}

/**
 * 口径 of the distance between two shapes in m: each method looks for its own nearest points, as its user would. Shapes that
 * touch, cross or contain each other are 0 m apart by any method. `zone` overrides the zone of the plane.
 */
export function compareDistanceMethods(
  a: MultiPolygon,
  b: MultiPolygon,
  { threshold = null, zone: asked = null }: { threshold?: Threshold | null; zone?: number | null } = {},
): DistanceComparison {
  const gap = shapeDistance(a, b);
  const zone = planeZoneOf({ type: "Polygon", coordinates: [[gap.from, gap.to]] }, asked);
  const readings = distanceMethods.map((method): DistanceReading => {
    const distanceM = byMethodM(method, a, b, gap.distanceM, zone.zone);
    const { difference, relative, flips } = standing(distanceM, gap.distanceM, threshold);
    return { method, distanceM, differenceM: difference, relative, flips };
  });
  const flippedBy = readings.filter(({ flips }) => flips).map(({ method }) => method);
  return { deciding: "geodesic", ...gap, zone, readings, flippedBy };
}

function byMethodM(
  method: DistanceMethod,
  a: MultiPolygon,
  b: MultiPolygon,
  apartM: number,
  zone: number,
): number {
  if (apartM === 0 || method === "geodesic") return apartM;
  if (method === "sphere") return leastGapM(sphereChart, a, b, apartM);
  return leastGapM(planeChart(zone), a, b, apartM);
}

const sphereChart = { place: onSphere, toEdgeM: sphereToEdgeM };

function planeChart(zone: number): Chart<[x: number, y: number]> {
  return {
    place(position) {
      const { eastM, northM } = toPlane(position, zone, 3);
      return [eastM, northM];
    },
    toEdgeM([x, y], [x1, y1], [x2, y2]) {
      const [dx, dy] = [x2 - x1, y2 - y1];
      const length2 = dx * dx + dy * dy;
      const along = length2 === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length2;
      const share = Math.min(1, Math.max(0, along));
      return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
    },
  };
}
