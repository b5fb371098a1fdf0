import type { MultiPolygon, Polygon } from "geojson";
import { officialAreaM2 } from "../measure/area.ts";
import { withDenseEdges } from "./dense-edges.ts";
import { geodesicAreaM2 } from "./geodesic-area.ts";
import { type AreaMethod, areaMethods } from "./method-names.ts";
import { planeAreaM2 } from "./plane-area.ts";
import { type PlaneZone, planeZoneOf } from "./plane-zone.ts";
import { sphereAreaM2 } from "./sphere.ts";
import { standing, type Threshold } from "./threshold.ts";

/** What one method makes of an area. */
export interface AreaReading {
  method: AreaMethod;
  areaM2: number;
  differenceM2: number;
  /** difference ÷ deciding area; null where that is 0 */
  relative: number | null;
  /** whether this method would turn the verdict round; null without a threshold */
  flips: boolean | null;
}

/** 口径 of an area: the deciding number first, then every other method's beside it. */
export interface AreaComparison {
  deciding: AreaMethod;
  areaM2: number;
  /** where the plane numbers were got */
  zone: PlaneZone;
  readings: AreaReading[];
  /** methods that would decide otherwise */
  flippedBy: AreaMethod[];
}

export interface AreaQuestion {
  /** from `areaMethodOfDate`; official since 2022-08 and unless said */
  deciding?: AreaMethod;
  /** limit in m² */
  threshold?: Threshold | null;
  /** 3° zone to use instead of that of the middle of the shape */
  zone?: number | null;
}

/** Pieces this long leave less than 3·10⁻⁸ of the area to what an edge means. */
const longestPieceM = 50;

/** An area in m² by one method; `zone` is the 3° Gauss-Krüger zone of the methods that use the plane. */
export function areaByMethodM2(shape: Polygon | MultiPolygon, method: AreaMethod, zone: number): number {
  switch (method) {
    case "ellipsoid":
      return officialAreaM2(shape);
    case "ellipsoid_dense":
      return officialAreaM2(withDenseEdges(shape, zone, longestPieceM));
    case "geodesic":
      return geodesicAreaM2(shape);
    case "plane":
      return planeAreaM2(shape, zone);
    case "sphere":
      return sphereAreaM2(shape);
  }
}

/** 口径 of an area in m²: every method's number beside the deciding one, and whether any would turn the verdict round. */
export function compareAreaMethods(
  shape: Polygon | MultiPolygon,
  { deciding = "ellipsoid", threshold = null, zone: asked = null }: AreaQuestion = {},
): AreaComparison {
  const zone = planeZoneOf(shape, asked);
  const areaM2 = areaByMethodM2(shape, deciding, zone.zone);
  const methods = [deciding, ...areaMethods.filter((method) => method !== deciding)];
  const readings = methods.map((method): AreaReading => {
    const ownM2 = method === deciding ? areaM2 : areaByMethodM2(shape, method, zone.zone);
    const { difference, relative, flips } = standing(ownM2, areaM2, threshold);
    return { method, areaM2: ownM2, differenceM2: difference, relative, flips };
  });
  const flippedBy = readings.filter(({ flips }) => flips).map(({ method }) => method);
  return { deciding, areaM2, zone, readings, flippedBy };
}
