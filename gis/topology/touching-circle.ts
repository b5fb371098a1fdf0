import type { Spot } from "./local-plane.ts";

/** A circle on a plane: centre and radius, m. */
export interface WidePlace {
  spot: Spot;
  radiusM: number;
}

/** An edge by its start, direction and length, m; its ground lies to the left. */
export interface Chord {
  x1: number;
  y1: number;
  ux: number;
  uy: number;
  lengthM: number;
}

/** What a circle can touch: an edge, or a corner that points into the ground. */
export type Feature = { chord: Chord } | { corner: Spot };

/** a·x + b·y + c·r = d */
type Equation = readonly [a: number, b: number, c: number, d: number];

const flat = 1e-12;

/** The edge from one spot to another. */
export function chordOf([x1, y1]: Spot, [x2, y2]: Spot): Chord {
  const lengthM = Math.hypot(x2 - x1, y2 - y1);
  const per = lengthM === 0 ? 0 : 1 / lengthM;
  return { x1, y1, ux: (x2 - x1) * per, uy: (y2 - y1) * per, lengthM };
}

/** Shortest way from a spot to an edge, m. */
export function distanceM([x, y]: Spot, { x1, y1, ux, uy, lengthM }: Chord): number {
  const [dx, dy] = [x - x1, y - y1];
  const along = Math.min(lengthM, Math.max(0, dx * ux + dy * uy));
  const [offX, offY] = [dx - along * ux, dy - along * uy];
  return Math.sqrt(offX * offX + offY * offY);
}

/** Circles that touch three features, edges taken as whole lines from their left; none, one or two. */
export function touchingCircles(one: Feature, two: Feature, three: Feature): WidePlace[] {
  const features = [one, two, three];
  const corners = features.flatMap((feature) => ("corner" in feature ? [feature.corner] : []));
  const lines = features.flatMap((feature) => ("chord" in feature ? [equationOf(feature.chord)] : []));
  const [first, ...others] = corners;
  const equations = [...lines, ...others.map((other) => bisectorOf(first ?? other, other))];
  if (!first) return crossingOf(equations);
  return onCorner(equations, first);
}

function equationOf({ x1, y1, ux, uy }: Chord): Equation {
  return [-uy, ux, -1, ux * y1 - uy * x1];
}

/** Spots as far from one corner as from the other. */
function bisectorOf([x1, y1]: Spot, [x2, y2]: Spot): Equation {
  return [2 * (x2 - x1), 2 * (y2 - y1), 0, x2 * x2 + y2 * y2 - x1 * x1 - y1 * y1];
}

function crossingOf([one, two, three]: Equation[]): WidePlace[] {
  if (!one || !two || !three) return [];
  // all are lines, so taking one from another leaves r out
  const [a1, b1, d1] = [one[0] - three[0], one[1] - three[1], one[3] - three[3]];
  const [a2, b2, d2] = [two[0] - three[0], two[1] - three[1], two[3] - three[3]];
  const determinant = a1 * b2 - b1 * a2;
  if (Math.abs(determinant) < flat) return [];
  const x = (d1 * b2 - b1 * d2) / determinant;
  const y = (a1 * d2 - d1 * a2) / determinant;
  return [{ spot: [x, y], radiusM: three[0] * x + three[1] * y - three[3] }];
}

/** Two equations leave x and y as straight functions of r; the corner then gives r. */
function onCorner([one, two]: Equation[], [cx, cy]: Spot): WidePlace[] {
  if (!one || !two) return [];
  const determinant = one[0] * two[1] - one[1] * two[0];
  if (Math.abs(determinant) < flat) return [];
  const [px, qx] = [
    (one[3] * two[1] - one[1] * two[3]) / determinant,
    (one[1] * two[2] - one[2] * two[1]) / determinant,
  ];
  const [py, qy] = [
    (one[0] * two[3] - one[3] * two[0]) / determinant,
    (one[2] * two[0] - one[0] * two[2]) / determinant,
  ];
  const radii = roots(
    qx * qx + qy * qy - 1,
    2 * (qx * (px - cx) + qy * (py - cy)),
    (px - cx) ** 2 + (py - cy) ** 2,
  );
  return radii.map((radiusM) => ({ spot: [px + qx * radiusM, py + qy * radiusM], radiusM }));
}

function roots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < flat) return Math.abs(b) < flat ? [] : [-c / b];
  const inner = b * b - 4 * a * c;
  if (inner < 0) return [];
  const root = Math.sqrt(inner);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}
