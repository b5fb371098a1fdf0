import type { MultiPolygon, Position } from "geojson";
import type { Edited } from "#gis/boundary-editing/corner-ref";
import { numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { toGeographic } from "#gis/crs/gauss-kruger";
import type { BoundaryPart, GroupBoundary } from "#gis/schemes/group-boundary";
import { deepFreeze } from "#test/support/squares";

export const zone = 38;
const origin = { northM: 4_252_000, eastM: 38_390_000 };

/** A corner as a test tells it: metres north and east of a place in zone 38. */
export type Metres = readonly [northM: number, eastM: number];

export const place = ([northM, eastM]: Metres): Position =>
  toGeographic({ northM: origin.northM + northM, eastM: origin.eastM + eastM }, zone, 3);

export function ring(...corners: Metres[]): Position[] {
  const places = corners.map(place);
  return [...places, ...places.slice(0, 1)];
}

/** A 采区 of an outer ring and holes. */
export const part = (...rings: Position[][]): BoundaryPart => ({ rings, topM: "500", bottomM: "300" });
export const boundary = (...parts: BoundaryPart[]): GroupBoundary => deepFreeze({ parts });

/** Corners clockwise from the south-west, as nobody numbers them. */
export const rectangle = (northM: number, eastM: number, heightM: number, widthM: number): Metres[] => [
  [northM, eastM],
  [northM + heightM, eastM],
  [northM + heightM, eastM + widthM],
  [northM, eastM + widthM],
];

export const ground = (...corners: Metres[]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [[ring(...corners)]],
});

/** The boundary of an act that is done. */
export function done(edited: Edited): GroupBoundary {
  if ("refusal" in edited) throw new Error(edited.refusal);
  return edited.boundary;
}

export const refusal = (edited: Edited): string => ("refusal" in edited ? edited.refusal : "");

/** The table as metres north and east of the tests' own place: J1 300 0. */
export const table = (drawn: GroupBoundary): string[] =>
  numberedCorners(drawn, zone).map(
    ({ name, x, y }) => `${name} ${Number(x) - origin.northM} ${Number(y) - origin.eastM}`,
  );

/** The corner of a number. */
export function cornerOf(drawn: GroupBoundary, name: string) {
  const found = numberedCorners(drawn, zone).find((corner) => corner.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}
