import type { MultiPolygon, Position } from "geojson";
import { side } from "../measure/segment-gap.ts";
import type { LocalPlane, Spot } from "./local-plane.ts";
import { type PlaneRing, planeRings } from "./plane-ring.ts";

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
 * Outline of the ground common to two single rings whose boundaries cross cleanly: walked from crossing to crossing, which takes
 * a twentieth of the time of the general overlay (20 µs against 430 µs). Null when they are not such rings, do not
 * cross or come within 0.1 mm of each other without crossing.
 */
export function clippedRings(a: MultiPolygon, b: MultiPolygon, plane: LocalPlane): MultiPolygon | null {
  const [ringA, ringB] = [singleRing(a, plane), singleRing(b, plane)];
  if (!ringA || !ringB) return null;
  const crossings = crossingsOf(ringA, ringB);
  if (!crossings || crossings.length === 0 || crossings.length % 2 === 1) return null;
  const coordinates = walkAll(ringA, ringB, crossings, plane);
  return coordinates && { type: "MultiPolygon", coordinates };
}

function singleRing(shape: MultiPolygon, plane: LocalPlane): PlaneRing | null {
  if (shape.coordinates.length !== 1 || shape.coordinates[0]?.length !== 1) return null;
  return planeRings(shape, plane)[0] ?? null;
}

/** Null when any corner lies so near the other boundary that it is not clear on which side. */
function crossingsOf(a: PlaneRing, b: PlaneRing): Crossing[] | null {
  const edgesOfB = segmentsOf(b);
  const crossings: Crossing[] = [];
  for (const [i, edgeA] of segmentsOf(a).entries()) {
    for (const [j, edgeB] of edgesOfB.entries()) {
      const found = boxesMeet(...edgeA, ...edgeB) && crossingOf(edgeA, edgeB);
      if (found === "unclear") return null;
      if (found) crossings.push({ ...found, alongA: i + found.alongA, alongB: j + found.alongB });
    }
  }
  return crossings;
}

function segmentsOf({ spots }: PlaneRing): Segment[] {
  return spots.slice(1).map((to, index) => [spots[index] ?? to, to]);
}

function boxesMeet(a1: Spot, a2: Spot, b1: Spot, b2: Spot): boolean {
  return (
    Math.max(a1[0], a2[0]) + clearM >= Math.min(b1[0], b2[0]) &&
    Math.max(b1[0], b2[0]) + clearM >= Math.min(a1[0], a2[0]) &&
    Math.max(a1[1], a2[1]) + clearM >= Math.min(b1[1], b2[1]) &&
    Math.max(b1[1], b2[1]) + clearM >= Math.min(a1[1], a2[1])
  );
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
  return side(x1, y1, x2, y2, x, y) / Math.hypot(x2 - x1, y2 - y1);
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
