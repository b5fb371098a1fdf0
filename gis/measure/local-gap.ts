import type { Position } from "geojson";
import type { EarthShapes } from "./earth-shapes.ts";
import { type EdgePair, edgesWithin } from "./edge-scan.ts";
import { minCurvatureRadiusM } from "./ellipsoid.ts";
import type { ShapeGap } from "./exact-gap.ts";
import { contactM } from "./limits.ts";
import { loadEdge, type PlaneEdges, planeEdges } from "./plane-edges.ts";
import { blankGap, type PlaneGap, planeGap, positionOn } from "./plane-gap.ts";
import { frameAt, fromFrame, looseFrame, type TangentFrame } from "./tangent-frame.ts";

/** Two shapes, or two edges of them, laid on one plane. */
export interface PlaneView {
  frame: TangentFrame;
  edgesA: PlaneEdges;
  edgesB: PlaneEdges;
  /** where the gap measured last lies */
  gap: PlaneGap;
}

/** Plane results are taken as they are when they cannot be farther off than this, m. */
const planeErrorM = 0.0001;
const roundingM = 1e-6;

/** A view of nothing yet. */
export function planeView(): PlaneView {
  return { frame: looseFrame(), edgesA: planeEdges(), edgesB: planeEdges(), gap: blankGap() };
}

/** The plane's answer, when the frame's own error can neither be seen in it nor turn it round at the limit; else null. */
export function gapOnPlane(
  { frame, edgesA, edgesB, gap }: PlaneView,
  shapes: EarthShapes,
  withinM: number,
  pair: EdgePair,
): ShapeGap | null {
  const { edgeA, edgeB, gapM } = pair;
  const { onA, onB } = planeGap(edgesA, edgesB, pair, gap);
  const reach2 = Math.max(onA.x ** 2 + onA.y ** 2, onB.x ** 2 + onB.y ** 2);
  const shrinkM = (gapM * reach2) / (2 * minCurvatureRadiusM ** 2);
  if (shrinkM + edgesA.slackM + edgesB.slackM > planeErrorM) return null;
  if (Math.abs(gapM - withinM) <= 2 * planeErrorM) return null;
  const from = positionOn(shapes, frame, edgesA, edgeA, onA);
  if (gapM < contactM) return { distanceM: 0, from, to: from };
  return { distanceM: gapM, from, to: positionOn(shapes, frame, edgesB, edgeB, onB) };
}

/**
 * Where the shapes reach too far for one plane: the pair of edges that is nearest on it, and each other that could be nearer on
 * the ellipsoid, is measured on a plane at its own place. Null when not even that settles it.
 */
export function gapOfTies(
  view: PlaneView,
  local: PlaneView,
  shapes: EarthShapes,
  withinM: number,
  nearest: EdgePair,
): ShapeGap | null {
  const { edgesA, edgesB } = view;
  let best = gapAtPlace(view, local, shapes, withinM, nearest);
  if (!best || best.distanceM === 0) return best;
  for (const pair of edgesWithin(
    edgesA,
    edgesB,
    best.distanceM + edgesA.slackM + edgesB.slackM + roundingM,
  )) {
    const gap = gapAtPlace(view, local, shapes, withinM, pair);
    if (!gap) return null;
    if (gap.distanceM < best.distanceM) best = gap;
  }
  return best;
}

/** Lon/lat half-way between the nearest points of two edges. */
export function middleOf({ frame, edgesA, edgesB, gap }: PlaneView, pair: EdgePair): Position {
  const { onA, onB } = planeGap(edgesA, edgesB, pair, gap);
  return fromFrame(frame, (onA.x + onB.x) / 2, (onA.y + onB.y) / 2);
}

function gapAtPlace(
  view: PlaneView,
  local: PlaneView,
  shapes: EarthShapes,
  withinM: number,
  pair: EdgePair,
): ShapeGap | null {
  frameAt(middleOf(view, pair), local.frame);
  loadEdge(local.edgesA, shapes, view.edgesA.corner[pair.edgeA] ?? 0, local.frame);
  loadEdge(local.edgesB, shapes, view.edgesB.corner[pair.edgeB] ?? 0, local.frame);
  const gapM = lengthM(planeGap(local.edgesA, local.edgesB, { edgeA: 0, edgeB: 0, gapM: 0 }));
  return gapOnPlane(local, shapes, withinM, { edgeA: 0, edgeB: 0, gapM });
}

function lengthM({ onA, onB }: PlaneGap): number {
  return Math.hypot(onA.x - onB.x, onA.y - onB.y);
}
