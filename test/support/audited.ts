import type { MultiPolygon } from "geojson";
import { eccentricity2, radians } from "#gis/measure/ellipsoid";
import { equalAreaPlane } from "#gis/measure/equal-area-plane";
import type { AuditedMine, TopologyOptions } from "#gis/topology/finding";
import { defaultTopologyOptions } from "#gis/topology/finding";
import { deepFreeze } from "./squares.ts";

const origin = [112.3, 38.4] as const;
const plane = equalAreaPlane(...origin);
const sine = Math.sin(radians(origin[1]));
const stretch = Math.cos(radians(origin[1])) / Math.sqrt(1 - eccentricity2 * sine ** 2);

/** Ground drawn in metres where what is drawn is the official area exactly: each list of corners is one ring, left open. */
export function ground(...rings: (readonly (readonly [eastM: number, northM: number])[])[]): MultiPolygon {
  const coordinates = rings.map((ring) =>
    [...ring, ...ring.slice(0, 1)].map(([x, y]) => plane.toLonLat(x / stretch, y * stretch)),
  );
  return deepFreeze({ type: "MultiPolygon", coordinates: [coordinates] });
}

/** A rectangle of such ground by its south-west corner, width and height, m. */
export function block(eastM: number, northM: number, widthM: number, heightM: number): MultiPolygon {
  return ground(corners(eastM, northM, widthM, heightM));
}

/** Corners of a rectangle, anticlockwise from the south-west, m. */
export function corners(eastM: number, northM: number, widthM: number, heightM: number): [number, number][] {
  return [
    [eastM, northM],
    [eastM + widthM, northM],
    [eastM + widthM, northM + heightM],
    [eastM, northM + heightM],
  ];
}

/** A mine of no licence and no holder but its own. */
export function audited(id: string, shape: MultiPolygon, change: Partial<AuditedMine> = {}): AuditedMine {
  return deepFreeze({ id, licenceNumber: `C${id}`, holder: `${id}公司`, shape, parts: [], ...change });
}

/** The defaults with something changed. */
export function options(change: Partial<TopologyOptions> = {}): TopologyOptions {
  return deepFreeze({ ...defaultTopologyOptions, ...change });
}
