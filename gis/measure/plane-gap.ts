import type { Position } from "geojson";
import { cornerAt, type EarthShapes } from "./earth-shapes.ts";
import type { EdgePair } from "./edge-scan.ts";
import type { PlaneEdges } from "./plane-edges.ts";
import { crosses, footShare, pointGap2, side } from "./segment-gap.ts";
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
  const [ax, ay, bx, by] = edgeA;
  const [cx, cy, dx, dy] = edgeB;
  if (crosses(ax, ay, bx, by, cx, cy, dx, dy)) return crossingOf(edgeA, edgeB);
  return nearestOfEnds(edgeA, edgeB);
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

/** Segments that do not cross are nearest at an end of one of them; the first of equals is taken. */
function nearestOfEnds(a: Segment, b: Segment): PlaneGap {
  const [ax, ay, bx, by] = a;
  const [cx, cy, dx, dy] = b;
  const fromA = pointGap2(ax, ay, cx, cy, dx, dy);
  const fromB = pointGap2(bx, by, cx, cy, dx, dy);
  const fromC = pointGap2(cx, cy, ax, ay, bx, by);
  const least = Math.min(fromA, fromB, fromC, pointGap2(dx, dy, ax, ay, bx, by));
  if (fromA === least) return fromEndOfA(a, 0, b);
  if (fromB === least) return fromEndOfA(a, 2, b);
  const { onA, onB } = fromEndOfA(b, fromC === least ? 0 : 2, a);
  return { onA: onB, onB: onA, crossing: false };
}

function fromEndOfA(a: Segment, end: 0 | 2, b: Segment): PlaneGap {
  const onB = pointAt(b, footShare(a[end], end === 0 ? a[1] : a[3], b[0], b[1], b[2], b[3]));
  return { onA: pointAt(a, end / 2), onB, crossing: false };
}

function pointAt([x1, y1, x2, y2]: Segment, share: number): EdgePoint {
  if (share === 1) return { x: x2, y: y2, share };
  return { x: x1 + share * (x2 - x1), y: y1 + share * (y2 - y1), share };
}
