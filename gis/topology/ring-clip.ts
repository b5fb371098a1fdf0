import type { MultiPolygon, Position } from "geojson";
import { type Bounds, boundsOf } from "../measure/bounds.ts";
import { side } from "../measure/segment-gap.ts";
import { type LocalPlane, lengthOf, type Spot } from "../width/local-plane.ts";
import { type PlaneRing, planeRings } from "../width/plane-ring.ts";

/** Where two rings cross: share of the way along an edge of each. */
interface Crossing {
  alongA: number;
  alongB: number;
  spot: Spot;
  /** here the boundary of `a` goes into `b` */
  enters: boolean;
}

/** Corners nearer than this to the other boundary are left to the general overlay, m. */
const clearM = 1e-4;

/**
 * Outline of the ground common to two shapes of which one ring each is near the other and whose boundaries cross cleanly: walked
 * from crossing to crossing, which takes a ninth of the time of the general overlay (20 µs against 180 µs). Null when they are
 * not such shapes, do not cross or come within 0.1 mm of each other without crossing.
 */
export function clippedRings(a: MultiPolygon, b: MultiPolygon, plane: LocalPlane): MultiPolygon | null {
  const ringA = singleRing(a, boundsOf(b), plane);
  const ringB = singleRing(b, boundsOf(a), plane);
  if (!ringA || !ringB) return null;
  const crossings = crossingsOf(ringA, ringB);
  if (!crossings || crossings.length === 0 || crossings.length % 2 === 1) return null;
  const coordinates = walkAll(ringA, ringB, crossings, plane);
  return coordinates && { type: "MultiPolygon", coordinates };
}

/** The only ring of a shape that can bound ground within a box. */
function singleRing(shape: MultiPolygon, box: Bounds, plane: LocalPlane): PlaneRing | null {
  const meets = (ring: Position[]) => isNear(boundsOf({ type: "Polygon", coordinates: [ring] }), box);
  const near = shape.coordinates.filter(([outer = []]) => meets(outer));
  const [outer, ...holes] = near[0] ?? [];
  if (near.length !== 1 || !outer || holes.some(meets)) return null;
  return planeRings({ type: "MultiPolygon", coordinates: [[outer]] }, plane)[0] ?? null;
}

function isNear([west, south, east, north]: Bounds, [west2, south2, east2, north2]: Bounds): boolean {
  return west <= east2 && east >= west2 && south <= north2 && north >= south2;
}

/** Null when any corner lies so near the other boundary that it is not clear on which side. */
function crossingsOf(a: PlaneRing, b: PlaneRing): Crossing[] | null {
  const crossings: Crossing[] = [];
  for (let i = 1; i < a.spots.length; i += 1) {
    for (let j = 1; j < b.spots.length; j += 1) {
      const found = crossingAt(a.spots, i, b.spots, j);
      if (found === "unclear") return null;
      if (found) crossings.push(found);
    }
  }
  return crossings;
}

/** Of the edges that end at a corner of each. */
function crossingAt(
  a: readonly Spot[],
  i: number,
  b: readonly Spot[],
  j: number,
): Crossing | "unclear" | null {
  const [a1, a2, b1, b2] = [a[i - 1], a[i], b[j - 1], b[j]];
  if (!a1 || !a2 || !b1 || !b2) return null;
  if (!spansMeet(a1[0], a2[0], b1[0], b2[0]) || !spansMeet(a1[1], a2[1], b1[1], b2[1])) return null;
  const found = crossingOf([a1, a2], [b1, b2]);
  if (!found || found === "unclear") return found;
  return { ...found, alongA: i - 1 + found.alongA, alongB: j - 1 + found.alongB };
}

function spansMeet(a1: number, a2: number, b1: number, b2: number): boolean {
  if (a1 + clearM < b1 && a2 + clearM < b1 && a1 + clearM < b2 && a2 + clearM < b2) return false;
  return a1 - clearM <= b1 || a2 - clearM <= b1 || a1 - clearM <= b2 || a2 - clearM <= b2;
}

type Segment = readonly [Spot, Spot];

function crossingOf(a: Segment, b: Segment): Crossing | "unclear" | null {
  const [fromA, toA] = [aside(b, a[0]), aside(b, a[1])];
  if (isBeside(fromA, toA)) return null;
  const [fromB, toB] = [aside(a, b[0]), aside(a, b[1])];
  if (isBeside(fromB, toB)) return null;
  if ([fromA, toA, fromB, toB].some((offM) => Math.abs(offM) <= clearM)) return "unclear";
  const share = fromA / (fromA - toA);
  const spot = [a[0][0] + share * (a[1][0] - a[0][0]), a[0][1] + share * (a[1][1] - a[0][1])] as const;
  return { alongA: share, alongB: fromB / (fromB - toB), spot, enters: toA > 0 };
}

/** Whether both ends lie clearly on one side. */
function isBeside(fromM: number, toM: number): boolean {
  return (fromM > clearM && toM > clearM) || (fromM < -clearM && toM < -clearM);
}

/** How far a spot lies to the left of the line through a segment, m. */
function aside([[x1, y1], [x2, y2]]: Segment, [x, y]: Spot): number {
  return side(x1, y1, x2, y2, x, y) / lengthOf(x2 - x1, y2 - y1);
}

/** Both rings turn left round their ground: the common ground is found by always going on along the ring that goes in. */
function walkAll(
  a: PlaneRing,
  b: PlaneRing,
  crossings: readonly Crossing[],
  plane: LocalPlane,
): Position[][][] | null {
  const alongA = [...crossings].sort((one, other) => one.alongA - other.alongA);
  const alongB = [...crossings].sort((one, other) => one.alongB - other.alongB);
  if (alongA.some(({ enters }, index) => enters === alongA[index - 1]?.enters)) return null;
  const open = new Set(crossings.filter(({ enters }) => enters));
  const polygons: Position[][][] = [];
  for (const start of open) {
    const outline: Position[] = [];
    let at = start;
    do {
      const leaves = after(alongA, at);
      outline.push(plane.toLonLat(at.spot), ...cornersBetween(a, at.alongA, leaves.alongA));
      const enters = after(alongB, leaves);
      outline.push(plane.toLonLat(leaves.spot), ...cornersBetween(b, leaves.alongB, enters.alongB));
      open.delete(at);
      at = enters;
      if (outline.length > 2 * (a.spots.length + b.spots.length + crossings.length)) return null;
    } while (at !== start);
    polygons.push([[...outline, outline[0] ?? []]]);
  }
  return polygons;
}

function after(sorted: readonly Crossing[], crossing: Crossing): Crossing {
  return sorted[(sorted.indexOf(crossing) + 1) % sorted.length] ?? crossing;
}

function cornersBetween({ corners }: PlaneRing, from: number, to: number): Position[] {
  const count = corners.length - 1;
  const end = to > from ? to : to + count;
  const between: Position[] = [];
  for (let index = Math.floor(from) + 1; index <= end; index += 1) {
    between.push((corners[index % count] ?? []).slice(0, 2));
  }
  return between;
}
