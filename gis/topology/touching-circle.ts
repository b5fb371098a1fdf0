import { type CircleHunt, isWorthTrying, tryCircle } from "./circle-hunt.ts";
import { lengthOf, type Spot } from "./local-plane.ts";

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

/** A corner where the ground takes up more than half a turn, with the left normals of the edges before and after it. */
export interface InwardCorner {
  spot: Spot;
  before: Spot;
  after: Spot;
}

/** a·x + b·y + c·r = d, which holds for the circles of radius r around (x, y) that touch something. */
type Equation = readonly [a: number, b: number, c: number, d: number];

/** Centres of circles that touch two things, by radius: (px + qx·r, py + qy·r). */
interface CentreLine {
  px: number;
  qx: number;
  py: number;
  qy: number;
}

const flat = 1e-12;
const hairM = 1e-6;
/** Lines that differ by less in direction are not cut with one another, sine. */
const nearlyParallel = 1e-3;

/** The edge from one spot to another. */
export function chordOf([x1, y1]: Spot, [x2, y2]: Spot): Chord {
  const lengthM = lengthOf(x2 - x1, y2 - y1);
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

/**
 * Tries the circles that touch any three edges or inward corners. Edges are taken as whole lines, touched from their left: ux·y −
 * uy·x − r = off. Two things leave a straight line of centres, on which the third gives the radius.
 */
export function touchingCircles(
  hunt: CircleHunt,
  edges: readonly Chord[],
  corners: readonly InwardCorner[],
): void {
  const lines = edges.map(({ ux, uy, offM }): Equation => [-uy, ux, -1, offM]);
  onEdges(hunt, lines);
  for (const [place, corner] of corners.entries()) {
    const near = lines.filter((line) => isReached(corner, line, hunt));
    const bisectors = corners.slice(place + 1).map(({ spot }) => bisectorOf(corner.spot, spot));
    onCornerAndPairs(hunt, corner.spot, [...near, ...bisectors]);
  }
}

function onEdges(hunt: CircleHunt, lines: readonly Equation[]): void {
  for (let i = 2; i < lines.length; i += 1) {
    for (let j = 1; j < i; j += 1) {
      const [one, two] = [lines[i], lines[j]];
      if (!one || !two) return;
      const centres = centreLine(one, two, nearlyParallel);
      if (centres) onLines(hunt, centres, lines, j);
      else onParallels(hunt, one, two, lines.slice(0, j));
    }
  }
}

function onCornerAndPairs(hunt: CircleHunt, corner: Spot, near: readonly Equation[]): void {
  for (let i = 1; i < near.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [one, two] = [near[i], near[j]];
      const centres = one && two && centreLine(one, two, flat);
      if (centres) onCorner(hunt, centres, corner);
    }
  }
}

/**
 * Whether a circle worth trying can touch a line from its left and go through a corner. Seen from the corner its centre lies between
 * the normals of the two edges: a centre beside them is nearer to one of the edges. In a direction w from a corner that lies
 * s to the left of a line with the normal n the circle has the radius r = s + r·(w·n).
 */
function isReached({ spot, before, after }: InwardCorner, line: Equation, hunt: CircleHunt): boolean {
  const normal = [line[0], line[1]] as const;
  const leftM = normal[0] * spot[0] + normal[1] * spot[1] - line[3];
  const ends = [dot(before, normal), dot(after, normal)] as const;
  const most = isBetween(before, normal, after) ? 1 : Math.max(...ends);
  const least = isBetween(before, [-normal[0], -normal[1]], after) ? -1 : Math.min(...ends);
  const fitsSmallest = most * hunt.radiusM >= hunt.radiusM - leftM - hairM;
  return fitsSmallest && least * hunt.mostM <= hunt.mostM - leftM + hairM;
}

/** Whether a direction lies on the short way clockwise from one to another. */
function isBetween(from: Spot, direction: Spot, to: Spot): boolean {
  return cross(from, direction) <= 0 && cross(direction, to) <= 0;
}

function dot([x1, y1]: Spot, [x2, y2]: Spot): number {
  return x1 * x2 + y1 * y2;
}

function cross([x1, y1]: Spot, [x2, y2]: Spot): number {
  return x1 * y2 - y1 * x2;
}

/** Null where the two are as good as parallel: where the determinant is below `least`. */
function centreLine(one: Equation, two: Equation, least: number): CentreLine | null {
  const determinant = one[0] * two[1] - one[1] * two[0];
  if (Math.abs(determinant) < least) return null;
  return {
    px: (one[3] * two[1] - one[1] * two[3]) / determinant,
    qx: (one[1] * two[2] - one[2] * two[1]) / determinant,
    py: (one[0] * two[3] - one[3] * two[0]) / determinant,
    qy: (one[2] * two[0] - one[0] * two[2]) / determinant,
  };
}

/** With each of the first `count` lines. */
function onLines(
  hunt: CircleHunt,
  { px, qx, py, qy }: CentreLine,
  lines: readonly Equation[],
  count: number,
): void {
  for (let index = 0; index < count; index += 1) {
    const line = lines[index];
    if (!line) return;
    const slope = line[0] * qx + line[1] * qy - 1;
    if (Math.abs(slope) < flat) continue;
    const radiusM = (line[3] - line[0] * px - line[1] * py) / slope;
    if (isWorthTrying(hunt, radiusM)) tryCircle(hunt, px + qx * radiusM, py + qy * radiusM, radiusM);
  }
}

function onParallels(hunt: CircleHunt, one: Equation, two: Equation, others: readonly Equation[]): void {
  for (const other of others) onThreeLines(hunt, one, two, other);
}

/** Taking one line from another leaves r out, which also cuts lines that run side by side or against one another. */
function onThreeLines(hunt: CircleHunt, one: Equation, two: Equation, three: Equation): void {
  const a1 = one[0] - three[0];
  const b1 = one[1] - three[1];
  const d1 = one[3] - three[3];
  const a2 = two[0] - three[0];
  const b2 = two[1] - three[1];
  const d2 = two[3] - three[3];
  const determinant = a1 * b2 - b1 * a2;
  if (Math.abs(determinant) < flat) return;
  const x = (d1 * b2 - b1 * d2) / determinant;
  const y = (a1 * d2 - d1 * a2) / determinant;
  tryCircle(hunt, x, y, three[0] * x + three[1] * y - three[3]);
}

/** Spots as far from one corner as from the other. */
function bisectorOf([x1, y1]: Spot, [x2, y2]: Spot): Equation {
  return [2 * (x2 - x1), 2 * (y2 - y1), 0, x2 * x2 + y2 * y2 - x1 * x1 - y1 * y1];
}

/** On a line of centres the way to the corner gives the radius. */
function onCorner(hunt: CircleHunt, centres: CentreLine, [cx, cy]: Spot): void {
  const { qx, qy } = centres;
  const px = centres.px - cx;
  const py = centres.py - cy;
  const a = qx * qx + qy * qy - 1;
  const half = qx * px + qy * py;
  const c = px * px + py * py;
  if (Math.abs(a) < flat) {
    if (Math.abs(half) > flat) tryOn(hunt, centres, -c / (2 * half));
    return;
  }
  if (isRootless(hunt, a, half, c)) return;
  const inner = half * half - a * c;
  if (inner < 0) return;
  const root = Math.sqrt(inner);
  tryOn(hunt, centres, (root - half) / a);
  tryOn(hunt, centres, (-root - half) / a);
}

/** Whether a·r² + 2·half·r + c is surely not 0 for any radius worth trying. */
function isRootless({ radiusM, mostM }: CircleHunt, a: number, half: number, c: number): boolean {
  const atLeast = (a * radiusM + 2 * half) * radiusM + c;
  const atMost = (a * mostM + 2 * half) * mostM + c;
  if (atLeast > 0 !== atMost > 0) return false;
  const slopeAtLeast = a * radiusM + half;
  const slopeAtMost = a * mostM + half;
  return slopeAtLeast > 0 === slopeAtMost > 0;
}

function tryOn(hunt: CircleHunt, { px, qx, py, qy }: CentreLine, radiusM: number): void {
  if (isWorthTrying(hunt, radiusM)) tryCircle(hunt, px + qx * radiusM, py + qy * radiusM, radiusM);
}
