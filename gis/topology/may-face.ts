import type { Position } from "geojson";
import type { EarthShapes } from "../measure/earth-shapes.ts";
import { edgesWithin } from "../measure/edge-scan.ts";
import { contactM } from "../measure/limits.ts";
import { loadEdges, type PlaneEdges, planeEdges } from "../measure/plane-edges.ts";
import { frameAt } from "../measure/tangent-frame.ts";
import { bendM } from "./edge-bend.ts";
import type { GroundSides } from "./ground-side.ts";

/** A little more than `mostTaper` of the strips and than any difference between two planes: tan 31°. */
const mostTaper = Math.tan((31 * Math.PI) / 180);
/** Ends of edges so near to one another are one corner, m. */
const sameM = 1e-6;
/** Lengths on two planes differ by less than this share. */
const planeShare = 0.001;
const edgesA = planeEdges();
const edgesB = planeEdges();

/** Shapes with what is needed to tell which of their edges face one another. */
export interface FacingShapes {
  shapes: EarthShapes;
  sides: GroundSides;
}

/** An edge turned so that its ground lies to its left, m. */
interface SidedEdge {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * Whether two shapes of the set have edges that run side by side within `gapM` metres, each on the other's outer side. Where none
 * do there is no ground between the shapes, which settles most pairs that touch or cross in a tenth of the time of looking for strips.
 */
export function mayFace(
  { shapes, sides }: FacingShapes,
  a: number,
  b: number,
  { centre, gapM }: { centre: Position; gapM: number },
): boolean {
  const frame = frameAt(centre);
  loadEdges(edgesA, shapes, a, frame);
  loadEdges(edgesB, shapes, b, frame);
  const slackM = edgesA.slackM + edgesB.slackM;
  const reachM = (1 + planeShare) * gapM + slackM + bendM(longest2(edgesA)) + bendM(longest2(edgesB));
  return edgesWithin(edgesA, edgesB, reachM).some(({ edgeA, edgeB }) => {
    const one = sided(edgesA, edgeA, sides);
    const other = sided(edgesB, edgeB, sides);
    if (!runAgainst(one, other) || isSame(one, other)) return false;
    const looseM = slackM + bendM(length2(one)) + bendM(length2(other));
    return liesOver(one, other, gapM, looseM) || liesOver(other, one, gapM, looseM);
  });
}

function sided({ ends, corner }: PlaneEdges, edge: number, sides: GroundSides): SidedEdge {
  const x1 = ends[4 * edge] ?? 0;
  const y1 = ends[4 * edge + 1] ?? 0;
  const x2 = ends[4 * edge + 2] ?? 0;
  const y2 = ends[4 * edge + 3] ?? 0;
  return sides[corner[edge] ?? 0] === 1 ? { x1, y1, x2, y2 } : { x1: x2, y1: y2, x2: x1, y2: y1 };
}

function runAgainst(one: SidedEdge, other: SidedEdge): boolean {
  const ux = one.x2 - one.x1;
  const uy = one.y2 - one.y1;
  const vx = other.x2 - other.x1;
  const vy = other.y2 - other.y1;
  const against = -(ux * vx + uy * vy);
  return against > 0 && Math.abs(ux * vy - uy * vx) <= mostTaper * against;
}

/** One edge of both: it is straight the same way on any plane. */
function isSame(one: SidedEdge, other: SidedEdge): boolean {
  return (
    Math.abs(one.x1 - other.x2) < sameM &&
    Math.abs(one.y1 - other.y2) < sameM &&
    Math.abs(one.x2 - other.x1) < sameM &&
    Math.abs(one.y2 - other.y1) < sameM
  );
}

function longest2({ ends, count }: PlaneEdges): number {
  let longest = 0;
  for (let at = 0; at < 4 * count; at += 4) {
    const dx = (ends[at + 2] ?? 0) - (ends[at] ?? 0);
    const dy = (ends[at + 3] ?? 0) - (ends[at + 1] ?? 0);
    longest = Math.max(longest, dx * dx + dy * dy);
  }
  return longest;
}

function length2({ x1, y1, x2, y2 }: SidedEdge): number {
  return (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
}

/** Whether some part of another edge may lie over an edge on its outer side, not on it and no farther away than `gapM`. */
function liesOver(edge: SidedEdge, other: SidedEdge, gapM: number, looseM: number): boolean {
  const lengthM = Math.sqrt(length2(edge));
  const ux = (edge.x2 - edge.x1) / lengthM;
  const uy = (edge.y2 - edge.y1) / lengthM;
  const s1 = (other.x1 - edge.x1) * ux + (other.y1 - edge.y1) * uy;
  const s2 = (other.x2 - edge.x1) * ux + (other.y2 - edge.y1) * uy;
  const hairM = looseM + planeShare * (lengthM + Math.abs(s1 - s2));
  const from = Math.max(Math.min(s1, s2), -hairM);
  const to = Math.min(Math.max(s1, s2), lengthM + hairM);
  if (from > to) return false;
  const h1 = (other.x1 - edge.x1) * uy - (other.y1 - edge.y1) * ux;
  const h2 = (other.x2 - edge.x1) * uy - (other.y2 - edge.y1) * ux;
  const perM = (h2 - h1) / (s2 - s1);
  const atFrom = h1 + (from - s1) * perM;
  const atTo = h1 + (to - s1) * perM;
  return (
    Math.max(atFrom, atTo) >= (1 - planeShare) * contactM - looseM &&
    Math.min(atFrom, atTo) <= (1 + planeShare) * gapM + looseM
  );
}
