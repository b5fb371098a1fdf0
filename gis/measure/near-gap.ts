import type { Position } from "geojson";
import type { EarthShapes } from "./earth-shapes.ts";
import { type EdgePair, nearestEdges } from "./edge-scan.ts";
import { minCurvatureRadiusM } from "./ellipsoid.ts";
import { boundaryGap, containedGap, type ShapeGap } from "./exact-gap.ts";
import { contactM } from "./limits.ts";
import {
  boxOfEdges,
  loadEdges,
  type PlaneBox,
  type PlaneEdges,
  planeEdges,
  wholePlane,
} from "./plane-edges.ts";
import { planeGap, positionOn } from "./plane-gap.ts";
import { frameAt, fromFrame, type TangentFrame } from "./tangent-frame.ts";

/** One shape laid on the plane that touches at its centre, to be measured against its neighbours one by one. */
export interface PairScan {
  withinM: number;
  a: number;
  frame: TangentFrame;
  edgesA: PlaneEdges;
  edgesB: PlaneEdges;
  reach: PlaneBox;
}

/** Plane results are taken as they are when they cannot be farther off than this, m. */
const planeErrorM = 0.0001;

/** Buffers for measuring up to `withinM`, to be used for one shape after the other. */
export function pairScan(withinM: number): PairScan {
  return {
    withinM,
    a: 0,
    frame: frameAt([0, 0]),
    edgesA: planeEdges(),
    edgesB: planeEdges(),
    reach: wholePlane,
  };
}

/** Lays shape `a` of the set on the plane. */
export function startAt(scan: PairScan, shapes: EarthShapes, a: number, centre: Position): void {
  scan.a = a;
  scan.frame = frameAt(centre);
  loadEdges(scan.edgesA, shapes, a, scan.frame);
  scan.reach = grown(boxOfEdges(scan.edgesA), scan.withinM + 1);
}

/** The shortest way from the shape laid out to shape `b`; null when that is longer than `withinM`. */
export function nearGap(scan: PairScan, shapes: EarthShapes, b: number): ShapeGap | null {
  const { withinM, a, frame, edgesA, edgesB, reach } = scan;
  loadEdges(edgesB, shapes, b, frame, reach);
  const nearest = nearestEdges(edgesA, edgesB, withinM + edgesA.slackM + edgesB.slackM);
  const gap =
    nearest && (gapOnPlane(scan, shapes, nearest) ?? boundaryGap(shapes, a, b, middle(scan, nearest)));
  if (gap?.distanceM === 0) return gap;
  return containedGap(shapes, a, b, frame) ?? (gap && gap.distanceM <= withinM ? gap : null);
}

function grown(box: PlaneBox, byM: number): PlaneBox {
  return { minX: box.minX - byM, minY: box.minY - byM, maxX: box.maxX + byM, maxY: box.maxY + byM };
}

/** The plane's answer, when the frame's own error can neither be seen in it nor turn it round at the limit. */
function gapOnPlane(scan: PairScan, shapes: EarthShapes, pair: EdgePair): ShapeGap | null {
  const { withinM, frame, edgesA, edgesB } = scan;
  const { onA, onB } = planeGap(edgesA, edgesB, pair);
  const reach2 = Math.max(onA.x ** 2 + onA.y ** 2, onB.x ** 2 + onB.y ** 2);
  const shrinkM = (pair.gapM * reach2) / (2 * minCurvatureRadiusM ** 2);
  if (shrinkM + edgesA.slackM + edgesB.slackM > planeErrorM) return null;
  if (Math.abs(pair.gapM - withinM) <= 2 * planeErrorM) return null;
  const from = positionOn(shapes, frame, edgesA, pair.edgeA, onA);
  if (pair.gapM < contactM) return { distanceM: 0, from, to: from };
  return { distanceM: pair.gapM, from, to: positionOn(shapes, frame, edgesB, pair.edgeB, onB) };
}

function middle({ frame, edgesA, edgesB }: PairScan, pair: EdgePair): Position {
  const { onA, onB } = planeGap(edgesA, edgesB, pair);
  return fromFrame(frame, (onA.x + onB.x) / 2, (onA.y + onB.y) / 2);
}
