import type { MultiPolygon, Position } from "geojson";
import { type PlanePoint, toPlane, type ZoneWidth } from "../crs/gauss-kruger.ts";
import { ringTurn } from "./wind-rings.ts";

/** A 采区 whose corners are to be listed, in lon/lat. */
export interface CornerPart {
  name: string | null;
  topM: number | null;
  bottomM: number | null;
  areaM2: number;
  shape: MultiPolygon;
}

interface PlaneZone {
  zone: number;
  zoneWidth: ZoneWidth;
}

/** A corner as a licence prints it: X = north, Y = east with 带号, m, unrounded. */
export interface Corner extends PlanePoint {
  /** J1, J2 … running on through the rings and parts of a mine */
  name: string;
  /** lon/lat as it is stored */
  place: Position;
}

export interface CornerRing {
  role: "outer" | "hole";
  corners: Corner[];
}

/** The rings of one 采区 with its elevation band. */
export interface CornerBlock extends Omit<CornerPart, "shape"> {
  rings: CornerRing[];
}

/**
 * Corner table of a mine (domain 2a.2) in the plane of a zone: each ring open, clockwise from its north-western corner, numbers
 * running on through rings and parts; holes are marked, as their ground is taken out.
 */
export function listCorners(parts: readonly CornerPart[], system: PlaneZone): CornerBlock[] {
  let count = 0;
  return parts.map(({ shape, ...part }) => ({
    ...part,
    rings: shape.coordinates.flatMap((rings) =>
      rings.map((ring, at): CornerRing => {
        const corners = listedRing(ring, system).map((point) => {
          count += 1;
          return { ...point, name: `J${count}` };
        });
        return { role: at === 0 ? "outer" : "hole", corners };
      }),
    ),
  }));
}

/** The same shape with its rings walked as they are listed: whoever numbers corners as they come gives each the number it has in the list. */
export function inListedOrder({ coordinates }: MultiPolygon, system: PlaneZone): MultiPolygon {
  const walked = (ring: readonly Position[]) => {
    const places = listedRing(ring, system).map(({ place }) => place);
    return [...places, ...places.slice(0, 1)];
  };
  return { type: "MultiPolygon", coordinates: coordinates.map((rings) => rings.map(walked)) };
}

function listedRing(ring: readonly Position[], { zone, zoneWidth }: PlaneZone) {
  const plane = ring.slice(0, -1).map((place) => ({ ...toPlane(place, zone, zoneWidth), place }));
  return fromNorthWest(clockwise(plane));
}

function clockwise<Point extends PlanePoint>(points: readonly Point[]): Point[] {
  const closed = [...points, ...points.slice(0, 1)].map(({ eastM, northM }) => [eastM, northM]);
  return ringTurn(closed) > 0 ? points.toReversed() : [...points];
}

/** The north-western corner lies furthest along the diagonal to the north-west; of two, the northern one. */
function fromNorthWest<Point extends PlanePoint>(points: readonly Point[]): Point[] {
  const reach = ({ northM, eastM }: PlanePoint) => northM - eastM;
  let first = 0;
  points.forEach((point, at) => {
    const best = points[first] ?? point;
    const further = reach(point) - reach(best);
    if (further > sameM || (Math.abs(further) <= sameM && point.northM > best.northM)) first = at;
  });
  return [...points.slice(first), ...points.slice(0, first)];
}

/** corners this near to one another on the diagonal are level there: below what a licence prints */
const sameM = 0.001;
