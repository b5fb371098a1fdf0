import type { MultiPolygon, Position } from "geojson";
import type { LonLat } from "../check/traced-item.ts";
import { ringAreaM2 } from "../measure/area.ts";
import { type Bounds, boundsOf } from "../measure/bounds.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { pointInShape } from "../measure/point-in-shape.ts";

const containedShare = 0.99;
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
  if (!boxesMeet(larger.box, loop.box)) return false;
  const sides = new Set(loop.points.map((point) => pointInShape([...point], larger.shape)));
  if (!sides.has("outside") && sides.has("inside")) return true;
  return loop.areaM2 < sameRingShare * larger.areaM2 && mostlyInside(larger, loop);
}

/** A hole may share an edge with its outer ring; off the plane its corners then stand a hair outside. */
function mostlyInside(larger: Loop, loop: Loop): boolean {
  return overlapAreaM2(loop.shape, larger.shape) >= containedShare * loop.areaM2;
}

function boxesMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}
