import type { Chord } from "./chord.ts";
import { type CircleHunt, edgeFields, isWorthTrying, tryCircle } from "./circle-hunt.ts";
import type { Spot } from "./local-plane.ts";
import {
  addBisector,
  addEdgeLine,
  type CircleLine,
  findCircles,
  type TouchLines,
  touchLines,
} from "./touch-lines.ts";

/** A corner where the ground takes up more than half a turn, with the left normals of the edges before and after it. */
export interface InwardCorner {
  spot: Spot;
  before: Spot;
  after: Spot;
}

const flat = 1e-12;
const hairM = 1e-6;

const lines = touchLines();
/** what a circle through one corner may touch besides */
const near = touchLines();
const circles: CircleLine = {
  x: Number.NaN,
  y: Number.NaN,
  r: Number.NaN,
  dx: Number.NaN,
  dy: Number.NaN,
  dr: Number.NaN,
};

/**
 * Tries the circles that touch any three edges or inward corners. Two things leave a straight line of circles, on which the third
 * picks one or, a corner, two.
 */
export function touchingCircles(
  hunt: CircleHunt,
  edges: readonly Chord[],
  corners: readonly InwardCorner[],
): void {
  lines.count = 0;
  for (const [edge, { ux, uy, offM }] of edges.entries()) addEdgeLine(lines, edge, -uy, ux, offM);
  onEdges(hunt);
  for (const [place, corner] of corners.entries()) {
    const [x, y] = corner.spot;
    near.count = 0;
    for (let line = 0; line < lines.count; line += 1) addReached(corner, line, hunt);
    for (const { spot } of corners.slice(place + 1)) addBisector(near, x, y, spot[0], spot[1]);
    onCornerAndPairs(hunt, x, y);
  }
}

function onEdges(hunt: CircleHunt): void {
  for (let i = 2; i < lines.count; i += 1) {
    for (let j = 1; j < i; j += 1) {
      if (!findWorthy(hunt, lines, i, j)) continue;
      for (let k = 0; k < j; k += 1) onLine(hunt, k);
    }
  }
}

function onCornerAndPairs(hunt: CircleHunt, x: number, y: number): void {
  for (let i = 1; i < near.count; i += 1) {
    for (let j = 0; j < i; j += 1) {
      if (findWorthy(hunt, near, i, j)) onCorner(hunt, x, y);
    }
  }
}

/** Finds the circles that touch two things; false when none of them is worth trying. */
function findWorthy(hunt: CircleHunt, from: TouchLines, one: number, other: number): boolean {
  if (!findCircles(circles, from, one, other)) return false;
  return !isPast(hunt, from.edge[one] ?? -1) && !isPast(hunt, from.edge[other] ?? -1);
}

/** Whether every circle worth trying touches the line of an edge beyond the ends of the edge. */
function isPast({ edges, radiusM, mostM }: CircleHunt, edge: number): boolean {
  if (edge < 0) return false;
  const { x, y, r, dx, dy, dr } = circles;
  const at = edgeFields * edge;
  const ux = edges[at + 2] ?? 0;
  const uy = edges[at + 3] ?? 0;
  const footM = (x - (edges[at] ?? 0)) * ux + (y - (edges[at + 1] ?? 0)) * uy;
  // not a number where the radius is the same all along the line: nothing is past then
  const perM = (dx * ux + dy * uy) / dr;
  const smallest = footM + (radiusM - r) * perM;
  const largest = footM + (mostM - r) * perM;
  const lengthM = edges[at + 4] ?? 0;
  return Math.max(smallest, largest) < -hairM || Math.min(smallest, largest) > lengthM + hairM;
}

/**
 * Adds a line to those near a corner when a circle worth trying can touch it from its left and go through the corner. Seen from
 * the corner its centre lies between the normals of the two edges: a centre beside them is nearer to one of the edges. In a direction
 * w from a corner that lies s to the left of a line with the normal n the circle has the radius r = s + r·(w·n).
 */
function addReached({ spot, before, after }: InwardCorner, line: number, hunt: CircleHunt): void {
  const { terms } = lines;
  const nx = terms[4 * line] ?? 0;
  const ny = terms[4 * line + 1] ?? 0;
  const off = terms[4 * line + 3] ?? 0;
  const leftM = nx * spot[0] + ny * spot[1] - off;
  const fromEnd = before[0] * nx + before[1] * ny;
  const toEnd = after[0] * nx + after[1] * ny;
  // on which side of the normal the two ends lie says whether it is between them
  const turnFrom = before[0] * ny - before[1] * nx;
  const turnTo = nx * after[1] - ny * after[0];
  const most = turnFrom <= 0 && turnTo <= 0 ? 1 : Math.max(fromEnd, toEnd);
  const least = turnFrom >= 0 && turnTo >= 0 ? -1 : Math.min(fromEnd, toEnd);
  if (most * hunt.radiusM < hunt.radiusM - leftM - hairM) return;
  if (least * hunt.mostM <= hunt.mostM - leftM + hairM) addEdgeLine(near, line, nx, ny, off);
}

/** Tries the circle of the line that touches an edge too. */
function onLine(hunt: CircleHunt, edge: number): void {
  const { x, y, r, dx, dy, dr } = circles;
  const { terms } = lines;
  const nx = terms[4 * edge] ?? 0;
  const ny = terms[4 * edge + 1] ?? 0;
  const slope = nx * dx + ny * dy - dr;
  if (Math.abs(slope) < flat) return;
  const t = ((terms[4 * edge + 3] ?? 0) - nx * x - ny * y + r) / slope;
  const radiusM = r + t * dr;
  if (isWorthTrying(hunt, radiusM)) tryCircle(hunt, x + t * dx, y + t * dy, radiusM);
}

/** Tries the circles of the line that go through a corner: their radius is the way to it. */
function onCorner(hunt: CircleHunt, cornerX: number, cornerY: number): void {
  const { r, dx, dy, dr } = circles;
  const x = circles.x - cornerX;
  const y = circles.y - cornerY;
  const a = dx * dx + dy * dy - dr * dr;
  const half = dx * x + dy * y - dr * r;
  const c = x * x + y * y - r * r;
  if (Math.abs(a) < flat) {
    if (Math.abs(half) > flat) tryOn(hunt, -c / (2 * half));
    return;
  }
  const inner = half * half - a * c;
  if (inner < 0) return;
  const root = Math.sqrt(inner);
  tryOn(hunt, (root - half) / a);
  tryOn(hunt, (-root - half) / a);
}

function tryOn(hunt: CircleHunt, t: number): void {
  const { x, y, r, dx, dy, dr } = circles;
  const radiusM = r + t * dr;
  if (isWorthTrying(hunt, radiusM)) tryCircle(hunt, x + t * dx, y + t * dy, radiusM);
}
