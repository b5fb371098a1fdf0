import type { Position } from "geojson";
import { equalAreaNorthM, latOfEqualAreaNorth } from "./authalic.ts";
import { degrees, radians, semiMajorM } from "./ellipsoid.ts";

/** A cylindrical equal-area plane of the ellipsoid, m: straight-edge areas on it are official areas. */
export interface EqualAreaPlane {
  toPlane(lon: number, lat: number): [x: number, y: number];
  toLonLat(x: number, y: number): Position;
}

/** The equal-area plane with its origin at a place. */
export function equalAreaPlane(originLon: number, originLat: number): EqualAreaPlane {
  const reference = radians(originLat);
  return {
    toPlane(lon, lat) {
      return [semiMajorM * radians(lon - originLon), equalAreaNorthM(radians(lat), reference)];
    },
    toLonLat(x, y) {
      return [originLon + degrees(x / semiMajorM), degrees(latOfEqualAreaNorth(y, reference))];
    },
  };
}
