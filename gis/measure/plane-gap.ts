import type { Position } from "geojson";
import { cornerAt, type EarthShapes } from "./earth-shapes.ts";
import type { EdgePair } from "./edge-scan.ts";
import type { PlaneEdges } from "./plane-edges.ts";
import { crosses, footShare, side } from "./segment-gap.ts";
import { fromFrame, type TangentFrame } from "./tangent-frame.ts";

/** A point on an edge: where on the plane, and how far along the edge (0…1). */
interface EdgePoint {
  x: number;
  y: number;
  share: number;
}

/** Nearest points of two edges on the plane; one and the same when the edges cross. */
export interface PlaneGap {
  onA: EdgePoint;
  onB: EdgePoint;
  crossing: boolean;
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Nearest points of a pair of edges on their plane. */
export function planeGap(a: PlaneEdges, b: PlaneEdges, pair: EdgePair): PlaneGap {
  const edgeA = segmentAt(a, pair.edgeA);
  const edgeB = segmentAt(b, pair.edgeB);
  if (crosses(...edgeA, ...edgeB)) return crossingOf(edgeA, edgeB);
  const choices = [0, 1].flatMap((end) => [
    { onA: endOf(edgeA, end), onB: footOf(edgeB, endOf(edgeA, end)), crossing: false },
    { onA: footOf(edgeA, endOf(edgeB, end)), onB: endOf(edgeB, end), crossing: false },
  ]);
  return choices.reduce((best, choice) => (spread2(choice) < spread2(best) ? choice : best));
}

/** Lon/lat of a point on an edge; a corner is given back exactly. */
export function positionOn(
  shapes: EarthShapes,
  frame: TangentFrame,
  edges: PlaneEdges,
  edge: number,
  point: EdgePoint,
): Position {
  const corner = edges.corner[edge] ?? 0;
  if (point.share === 0) return cornerAt(shapes, corner);
  if (point.share === 1) return cornerAt(shapes, corner + 1);
  return fromFrame(frame, point.x, point.y);
}

function segmentAt({ ends }: PlaneEdges, edge: number): Segment {
  return [ends[4 * edge] ?? 0, ends[4 * edge + 1] ?? 0, ends[4 * edge + 2] ?? 0, ends[4 * edge + 3] ?? 0];
}

function crossingOf(a: Segment, b: Segment): PlaneGap {
  const before = side(...b, a[0], a[1]);
  const after = side(...b, a[2], a[3]);
  const onA = pointAt(a, before / (before - after));
  return { onA, onB: onA, crossing: true };
}

function endOf(segment: Segment, end: number): EdgePoint {
  return end === 0 ? { x: segment[0], y: segment[1], share: 0 } : { x: segment[2], y: segment[3], share: 1 };
}

function footOf(segment: Segment, from: EdgePoint): EdgePoint {
  return pointAt(segment, footShare(from.x, from.y, ...segment));
}

function pointAt([x1, y1, x2, y2]: Segment, share: number): EdgePoint {
  return { x: x1 + share * (x2 - x1), y: y1 + share * (y2 - y1), share };
}

function spread2({ onA, onB }: PlaneGap): number {
  return (onA.x - onB.x) ** 2 + (onA.y - onB.y) ** 2;
}
