import type { MultiPolygon, Position } from "geojson";
import { pointInRing } from "../check/point-in-ring.ts";
import type { LonLat } from "../check/traced-item.ts";
import { ringAreaM2 } from "../measure/area.ts";
import { type Bounds, boundsOf } from "../measure/bounds.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";

const containedShare = 0.99;
/** about a metre: more than edges straight on the plane and straight in lon/lat ever part on a mine */
const nearDegrees = 1e-5;
/** a ring as large as the one around it is that ring once more, not its hole */
const sameRingShare = 1 - 1e-6;

/** A ring that bounds ground from outside, and the rings cut out of it, by index. */
export interface Nest {
  outer: number;
  holes: number[];
  /** how many rings lie around the outer one */
  depth: number;
}

interface Loop {
  index: number;
  points: readonly LonLat[];
  shape: MultiPolygon;
  areaM2: number;
  box: Bounds;
}

/**
 * Decides by geometry what open rings of one mine mean: a ring inside another is a hole, inside a hole an island,
 * otherwise a part. Rings that cross each other are parts (and an overlap is then reported).
 */
export function nestRings(rings: readonly (readonly LonLat[])[]): Nest[] {
  const loops = rings.map(loopOf).sort((a, b) => b.areaM2 - a.areaM2 || a.index - b.index);
  const nests = new Map<number, Nest>();
  loops.forEach((loop, rank) => {
    const around = loops.slice(0, rank).filter((larger) => contains(larger, loop));
    const parent = around.findLast((larger) => nests.has(larger.index));
    const nest = parent === undefined ? undefined : nests.get(parent.index);
    if (around.length % 2 === 1 && nest !== undefined) nest.holes.push(loop.index);
    else nests.set(loop.index, { outer: loop.index, holes: [], depth: around.length });
  });
  return [...nests.values()]
    .map((nest) => ({ ...nest, holes: nest.holes.toSorted((a, b) => a - b) }))
    .sort((a, b) => a.outer - b.outer);
}

function loopOf(points: readonly LonLat[], index: number): Loop {
  const closed = [...points, ...points.slice(0, 1)].map((point): Position => [...point]);
  const shape: MultiPolygon = { type: "MultiPolygon", coordinates: [[closed]] };
  return { index, points, shape, areaM2: ringAreaM2(closed), box: boundsOf(shape) };
}

function contains(larger: Loop, loop: Loop): boolean {
  if (!boxContains(larger.box, loop.box)) return false;
  const sides = loop.points.map((point) => pointInRing(point, larger.points));
  if (!sides.includes("outside") && sides.includes("inside")) return true;
  const strays = loop.points.filter((_, i) => sides[i] === "outside");
  if (loop.areaM2 >= sameRingShare * larger.areaM2 || strays.some((p) => isFarOutside(p, larger)))
    return false;
  return overlapAreaM2(loop.shape, larger.shape) >= containedShare * loop.areaM2;
}

/** A hole may share an edge with its outer ring; off the plane its corners then stand a hair outside, no more. */
function isFarOutside(point: LonLat, { points }: Loop): boolean {
  return !points.some((a, i) => isNearEdge(point, a, points[(i + 1) % points.length] ?? a));
}

function isNearEdge(p: LonLat, a: LonLat, b: LonLat): boolean {
  const u = [b[0] - a[0], b[1] - a[1]] as const;
  const v = [p[0] - a[0], p[1] - a[1]] as const;
  const squared = u[0] ** 2 + u[1] ** 2;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, (u[0] * v[0] + u[1] * v[1]) / squared));
  return Math.hypot(v[0] - share * u[0], v[1] - share * u[1]) < nearDegrees;
}

function boxContains([west, south, east, north]: Bounds, inner: Bounds): boolean {
  const isInside = inner[0] > west - nearDegrees && inner[1] > south - nearDegrees;
  return isInside && inner[2] < east + nearDegrees && inner[3] < north + nearDegrees;
}
