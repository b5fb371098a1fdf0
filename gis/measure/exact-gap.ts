import type { Position } from "geojson";
import { cornerInside } from "./containment.ts";
import { cornerAt, type EarthShapes } from "./earth-shapes.ts";
import { type EdgePair, edgesWithin, nearestEdges, nearestSearch } from "./edge-scan.ts";
import { maxCurvatureRadiusM } from "./ellipsoid.ts";
import { geodesicDistanceM } from "./geodesic.ts";
import { geodesicFoot } from "./geodesic-foot.ts";
import { contactM } from "./limits.ts";
import { loadEdges, type PlaneEdges, planeEdges } from "./plane-edges.ts";
import { planeGap, positionOn } from "./plane-gap.ts";
import { frameAt, fromFrame, type TangentFrame } from "./tangent-frame.ts";

/** Shortest way between two shapes: geodesic metres, from a point of the first to a point of the second. */
export interface ShapeGap {
  distanceM: number;
  from: Position;
  to: Position;
}

interface Scene {
  shapes: EarthShapes;
  frame: TangentFrame;
  a: PlaneEdges;
  b: PlaneEdges;
}

const nearCentreM = 1000;
const mostMoves = 3;

/**
 * Shortest geodesic way between the boundaries of two shapes of the set. The frame is moved to where the shapes are nearest,
 * then every pair of edges that could still be nearer on the ellipsoid than on the plane is tried there.
 */
export function boundaryGap(
  shapes: EarthShapes,
  shapeA: number,
  shapeB: number,
  centre: Position,
  movesLeft = mostMoves,
): ShapeGap {
  const scene = { shapes, frame: frameAt(centre), a: planeEdges(), b: planeEdges() };
  loadEdges(scene.a, shapes, shapeA, scene.frame);
  loadEdges(scene.b, shapes, shapeB, scene.frame);
  const nearest = nearestEdges(nearestSearch(scene.a, scene.b), Infinity);
  if (!nearest) throw new RangeError("distance asked for a shape without edges");
  const gap = gapOfPair(scene, nearest);
  const middle = middleOf(scene, nearest);
  if (movesLeft > 0 && geodesicDistanceM(centre, middle) > nearCentreM) {
    return boundaryGap(shapes, shapeA, shapeB, middle, movesLeft - 1);
  }
  return closed(leastOfTies(scene, gap));
}

/** The way of no length through a corner of one shape inside the other; null when neither holds a part of the other. */
export function containedGap(
  shapes: EarthShapes,
  shapeA: number,
  shapeB: number,
  frame: TangentFrame,
): ShapeGap | null {
  const corner = cornerInside(shapes, shapeA, shapeB, frame) ?? cornerInside(shapes, shapeB, shapeA, frame);
  if (corner === null) return null;
  const place = cornerAt(shapes, corner);
  return { distanceM: 0, from: place, to: place };
}

function middleOf({ a, b, frame }: Scene, pair: EdgePair): Position {
  const { onA, onB } = planeGap(a, b, pair);
  return fromFrame(frame, (onA.x + onB.x) / 2, (onA.y + onB.y) / 2);
}

function gapOfPair(scene: Scene, pair: EdgePair): ShapeGap {
  const { shapes, frame, a, b } = scene;
  const plane = planeGap(a, b, pair);
  if (plane.crossing) {
    const place = positionOn(shapes, frame, a, pair.edgeA, plane.onA);
    return { distanceM: 0, from: place, to: place };
  }
  const cornerA = a.corner[pair.edgeA] ?? 0;
  const cornerB = b.corner[pair.edgeB] ?? 0;
  const endsA = [cornerAt(shapes, cornerA), cornerAt(shapes, cornerA + 1)] as const;
  const endsB = [cornerAt(shapes, cornerB), cornerAt(shapes, cornerB + 1)] as const;
  return gapOfEdges(endsA, endsB);
}

/** On a curved-out surface two edges that do not cross are nearest at an end of one of them. */
function gapOfEdges(a: readonly [Position, Position], b: readonly [Position, Position]): ShapeGap {
  const gaps = [
    ...a.map((end) => toFoot(end, geodesicFoot(end, ...b))),
    ...b.map((end) => reversed(toFoot(end, geodesicFoot(end, ...a)))),
  ];
  return gaps.reduce((best, gap) => (gap.distanceM < best.distanceM ? gap : best));
}

function toFoot(from: Position, foot: { distanceM: number; point: Position }): ShapeGap {
  return { distanceM: foot.distanceM, from, to: foot.point };
}

function reversed({ distanceM, from, to }: ShapeGap): ShapeGap {
  return { distanceM, from: to, to: from };
}

function leastOfTies(scene: Scene, found: ShapeGap): ShapeGap {
  if (found.distanceM < contactM) return found;
  const slackM = scene.a.slackM + scene.b.slackM + 1e-6;
  let best = found;
  for (const pair of edgesWithin(scene.a, scene.b, mostOnPlaneM(found.distanceM) + slackM)) {
    if (pair.gapM > mostOnPlaneM(best.distanceM) + slackM) break;
    const gap = gapOfPair(scene, pair);
    if (gap.distanceM < best.distanceM) best = gap;
  }
  return best;
}

/** A geodesic of this length is at most this long on a tangent plane: the chord on the flattest circle of the ellipsoid. */
function mostOnPlaneM(distanceM: number): number {
  return 2 * maxCurvatureRadiusM * Math.sin(distanceM / (2 * maxCurvatureRadiusM));
}

/** Boundaries nearer than the contact limit touch: no distance, one point. */
function closed(gap: ShapeGap): ShapeGap {
  return gap.distanceM < contactM ? { distanceM: 0, from: gap.from, to: gap.from } : gap;
}
