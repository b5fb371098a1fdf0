import type { Position } from "geojson";
import type { EarthShapes } from "./earth-shapes.ts";
import { type EdgePair, type NearestSearch, nearestEdges, nearestSearch } from "./edge-scan.ts";
import { boundaryGap, containedGap, type ShapeGap } from "./exact-gap.ts";
import { gapOfTies, gapOnPlane, middleOf, type PlaneView, planeView } from "./local-gap.ts";
import { boxOfEdges, loadEdges, type PlaneBox, wholePlane } from "./plane-edges.ts";
import { frameAt } from "./tangent-frame.ts";

/** One shape laid on the plane that touches at its centre, to be measured against its neighbours one by one. */
export interface PairScan extends PlaneView {
  withinM: number;
  a: number;
  /** what may be in reach lies in this box */
  reach: PlaneBox;
  nearest: NearestSearch;
  /** for single edges at their own place */
  local: PlaneView;
}

/** Buffers for measuring up to `withinM`, to be used for one shape after the other. */
export function pairScan(withinM: number): PairScan {
  const { frame, edgesA, edgesB, gap } = planeView();
  const nearest = nearestSearch(edgesA, edgesB);
  return { frame, edgesA, edgesB, gap, withinM, a: 0, reach: { ...wholePlane }, nearest, local: planeView() };
}

/** Lays shape `a` of the set on the plane. */
export function startAt(scan: PairScan, shapes: EarthShapes, a: number, centre: Position): void {
  scan.a = a;
  frameAt(centre, scan.frame);
  loadEdges(scan.edgesA, shapes, a, scan.frame);
  boxOfEdges(scan.edgesA, scan.withinM + 1, scan.reach);
}

/**
 * The shortest way from the shape laid out to shape `b`; null when that is longer than `withinM`. Own code, as Turf has no distance
 * of two polygons, and going from each corner with what it has takes 25 times as long and is 1.2 m off at 500 m (measured:
 * gis/README.md).
 */
export function nearGap(scan: PairScan, shapes: EarthShapes, b: number): ShapeGap | null {
  const { withinM, a, frame, edgesA, edgesB, reach } = scan;
  loadEdges(edgesB, shapes, b, frame, reach);
  const nearest = nearestEdges(scan.nearest, withinM + edgesA.slackM + edgesB.slackM);
  const gap = nearest && gapOfNearest(scan, shapes, b, nearest);
  if (gap?.distanceM === 0) return gap;
  return containedGap(shapes, a, b, frame) ?? (gap && gap.distanceM <= withinM ? gap : null);
}

/** By the cheapest way that settles it: on the plane, each edge at its own place, or on the ellipsoid. */
function gapOfNearest(scan: PairScan, shapes: EarthShapes, b: number, nearest: EdgePair): ShapeGap {
  const { withinM, local, a } = scan;
  return (
    gapOnPlane(scan, shapes, withinM, nearest) ??
    gapOfTies(scan, local, shapes, withinM, nearest) ??
    boundaryGap(shapes, a, b, middleOf(scan, nearest))
  );
}
