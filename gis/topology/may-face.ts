import type { Position } from "geojson";
import type { EarthShapes } from "../measure/earth-shapes.ts";
import { edgesWithin } from "../measure/edge-scan.ts";
import { loadEdges, type PlaneEdges, planeEdges } from "../measure/plane-edges.ts";
import { frameAt } from "../measure/tangent-frame.ts";

/** A little more than `mostTaper` of the strips and than any difference between two planes: tan 31°. */
const mostTaper = Math.tan((31 * Math.PI) / 180);
const edgesA = planeEdges();
const edgesB = planeEdges();

/**
 * Whether two shapes of the set have edges within `gapM` metres of one another that run side by side. Where none do there is no
 * ground between the shapes, which settles most pairs that touch or cross in a tenth of the time of looking for strips.
 */
export function mayFace(shapes: EarthShapes, a: number, b: number, centre: Position, gapM: number): boolean {
  const frame = frameAt(centre);
  loadEdges(edgesA, shapes, a, frame);
  loadEdges(edgesB, shapes, b, frame);
  const reachM = 1.01 * gapM + edgesA.slackM + edgesB.slackM;
  return edgesWithin(edgesA, edgesB, reachM).some((pair) => isBeside(edgesA, pair.edgeA, edgesB, pair.edgeB));
}

function isBeside(a: PlaneEdges, edgeA: number, b: PlaneEdges, edgeB: number): boolean {
  const ux = (a.ends[4 * edgeA + 2] ?? 0) - (a.ends[4 * edgeA] ?? 0);
  const uy = (a.ends[4 * edgeA + 3] ?? 0) - (a.ends[4 * edgeA + 1] ?? 0);
  const vx = (b.ends[4 * edgeB + 2] ?? 0) - (b.ends[4 * edgeB] ?? 0);
  const vy = (b.ends[4 * edgeB + 3] ?? 0) - (b.ends[4 * edgeB + 1] ?? 0);
  return Math.abs(ux * vy - uy * vx) <= mostTaper * Math.abs(ux * vx + uy * vy);
}
