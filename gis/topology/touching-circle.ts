import type { Spot } from "./local-plane.ts";

/** A circle on a plane: centre and radius, m. */
export interface WidePlace {
  spot: Spot;
  radiusM: number;
}

/** An edge by its start, direction and length, m, and how far its line lies from the origin; its ground is to the left. */
export interface Chord {
  x1: number;
  y1: number;
  ux: number;
  uy: number;
  lengthM: number;
  offM: number;
}

/** Told of a circle; flat arguments, for it is told of hundreds. */
type Consider = (x: number, y: number, radiusM: number) => void;

const flat = 1e-12;

/** The edge from one spot to another. */
export function chordOf([x1, y1]: Spot, [x2, y2]: Spot): Chord {
  const lengthM = Math.hypot(x2 - x1, y2 - y1);
  const per = lengthM === 0 ? 0 : 1 / lengthM;
  const [ux, uy] = [(x2 - x1) * per, (y2 - y1) * per];
  return { x1, y1, ux, uy, lengthM, offM: ux * y1 - uy * x1 };
}

/** Shortest way from a spot to an edge, m. */
export function distanceM(x: number, y: number, { x1, y1, ux, uy, lengthM }: Chord): number {
  const dx = x - x1;
  const dy = y - y1;
  const along = Math.min(lengthM, Math.max(0, dx * ux + dy * uy));
  const offX = dx - along * ux;
  const offY = dy - along * uy;
  return Math.sqrt(offX * offX + offY * offY);
}

/** Circles that touch any three edges, taken as whole lines, from their left: ux·y − uy·x − r = off for each. */
export function circlesOnLines(lines: readonly Chord[], consider: Consider): void {
  for (let i = 2; i < lines.length; i += 1) {
    for (let j = 1; j < i; j += 1) {
      for (let k = 0; k < j; k += 1) onThreeLines(lines[i], lines[j], lines[k], consider);
    }
  }
}

function onThreeLines(
  one: Chord | undefined,
  two: Chord | undefined,
  three: Chord | undefined,
  consider: Consider,
): void {
  if (!one || !two || !three) return;
  // taking one line from another leaves r out
  const a1 = three.uy - one.uy;
  const b1 = one.ux - three.ux;
  const d1 = one.offM - three.offM;
  const a2 = three.uy - two.uy;
  const b2 = two.ux - three.ux;
  const d2 = two.offM - three.offM;
  const determinant = a1 * b2 - b1 * a2;
  if (Math.abs(determinant) < flat) return;
  const x = (d1 * b2 - b1 * d2) / determinant;
  const y = (a1 * d2 - d1 * a2) / determinant;
  consider(x, y, three.ux * y - three.uy * x - three.offM);
}

/** a·x + b·y + c·r = d */
type Equation = readonly [a: number, b: number, c: number, d: number];

/** Circles through inward corners: one and two edges, two and one, or three of them. */
export function circlesOnCorners(
  lines: readonly Chord[],
  corners: readonly Spot[],
  consider: Consider,
): void {
  const equations = lines.map(({ ux, uy, offM }): Equation => [-uy, ux, -1, offM]);
  corners.forEach((corner, index) => {
    const others = corners.slice(index + 1).map((other) => bisectorOf(corner, other));
    const all = [...equations, ...others];
    for (let i = 1; i < all.length; i += 1) {
      for (let j = 0; j < i; j += 1) onCorner(all[i], all[j], corner, consider);
    }
  });
}

/** Spots as far from one corner as from the other. */
function bisectorOf([x1, y1]: Spot, [x2, y2]: Spot): Equation {
  return [2 * (x2 - x1), 2 * (y2 - y1), 0, x2 * x2 + y2 * y2 - x1 * x1 - y1 * y1];
}

/** Two equations leave x and y as straight functions of r; the corner then gives r. */
function onCorner(
  one: Equation | undefined,
  two: Equation | undefined,
  [cx, cy]: Spot,
  consider: Consider,
): void {
  if (!one || !two) return;
  const determinant = one[0] * two[1] - one[1] * two[0];
  if (Math.abs(determinant) < flat) return;
  const px = (one[3] * two[1] - one[1] * two[3]) / determinant - cx;
  const qx = (one[1] * two[2] - one[2] * two[1]) / determinant;
  const py = (one[0] * two[3] - one[3] * two[0]) / determinant - cy;
  const qy = (one[2] * two[0] - one[0] * two[2]) / determinant;
  const a = qx * qx + qy * qy - 1;
  const half = qx * px + qy * py;
  const c = px * px + py * py;
  if (Math.abs(a) < flat) {
    const only = -c / (2 * half);
    if (Math.abs(half) > flat) consider(cx + px + qx * only, cy + py + qy * only, only);
    return;
  }
  const inner = half * half - a * c;
  if (inner < 0) return;
  const root = Math.sqrt(inner);
  const [first, second] = [(root - half) / a, (-root - half) / a];
  consider(cx + px + qx * first, cy + py + qy * first, first);
  consider(cx + px + qx * second, cy + py + qy * second, second);
}
