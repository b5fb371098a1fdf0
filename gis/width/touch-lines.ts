import { floatsFor, integersFor } from "../measure/growing-array.ts";

/**
 * Equations a·x + b·y + c·r = d that hold for the circles of radius r around (x, y) that touch something; a buffer to be filled
 * again and again, as a shape takes thousands of circles to be tried.
 */
export interface TouchLines {
  count: number;
  /** a, b, c, d of each, m */
  terms: Float64Array;
  /** the edge each was made of, −1 for none */
  edge: Int32Array;
}

/** Circles that touch two things: (x, y, r) + t·(dx, dy, dr). */
export interface CircleLine {
  x: number;
  y: number;
  r: number;
  dx: number;
  dy: number;
  dr: number;
}

/** Equations that differ by less in direction say the same, squared sine. */
const same2 = 1e-16;

/** An empty buffer of equations. */
export function touchLines(): TouchLines {
  const size = 128;
  return { count: 0, terms: new Float64Array(4 * size), edge: new Int32Array(size) };
}

/** Adds an edge taken as a whole line with its left normal, touched from its left: normal · centre − r = off. */
export function addEdgeLine(lines: TouchLines, edge: number, nx: number, ny: number, off: number): void {
  add(lines, edge, nx, ny, -1, off);
}

/** Adds the spots as far from one corner as from another; none where they are the same. */
export function addBisector(lines: TouchLines, x1: number, y1: number, x2: number, y2: number): void {
  const apartM = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
  if (apartM === 0) return;
  const nx = (x2 - x1) / apartM;
  const ny = (y2 - y1) / apartM;
  add(lines, -1, nx, ny, 0, (nx * (x1 + x2) + ny * (y1 + y2)) / 2);
}

/**
 * Writes the circles that touch two things; false where both say the same. Along the line itself, not by radius, it is as exact
 * between edges that run side by side, where the radius hardly changes.
 */
export function findCircles(into: CircleLine, { terms }: TouchLines, one: number, other: number): boolean {
  const a1 = terms[4 * one] ?? 0;
  const b1 = terms[4 * one + 1] ?? 0;
  const c1 = terms[4 * one + 2] ?? 0;
  const a2 = terms[4 * other] ?? 0;
  const b2 = terms[4 * other + 1] ?? 0;
  const c2 = terms[4 * other + 2] ?? 0;
  const dx = b1 * c2 - c1 * b2;
  const dy = c1 * a2 - a1 * c2;
  const dr = a1 * b2 - b1 * a2;
  const length2 = dx * dx + dy * dy + dr * dr;
  if (length2 < same2) return false;
  const d1 = (terms[4 * one + 3] ?? 0) / length2;
  const d2 = (terms[4 * other + 3] ?? 0) / length2;
  into.x = d1 * (b2 * dr - c2 * dy) + d2 * (c1 * dy - b1 * dr);
  into.y = d1 * (c2 * dx - a2 * dr) + d2 * (a1 * dr - c1 * dx);
  into.r = d1 * (a2 * dy - b2 * dx) + d2 * (b1 * dx - a1 * dy);
  into.dx = dx;
  into.dy = dy;
  into.dr = dr;
  return true;
}

function add(lines: TouchLines, edge: number, a: number, b: number, c: number, d: number): void {
  const { count } = lines;
  lines.terms = floatsFor(lines.terms, 4 * count + 4);
  lines.edge = integersFor(lines.edge, count + 1);
  lines.terms[4 * count] = a;
  lines.terms[4 * count + 1] = b;
  lines.terms[4 * count + 2] = c;
  lines.terms[4 * count + 3] = d;
  lines.edge[count] = edge;
  lines.count = count + 1;
}
