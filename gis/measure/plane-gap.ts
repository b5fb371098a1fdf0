import type { Position } from "geojson";
import { cornerAt, type EarthShapes } from "./earth-shapes.ts";
import type { EdgePair } from "./edge-scan.ts";
import { numberAt } from "./number-at.ts";
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

/** A gap to be written into, again and again. */
export function blankGap(): PlaneGap {
  return { onA: { x: 0, y: 0, share: 0 }, onB: { x: 0, y: 0, share: 0 }, crossing: false };
}

/** Nearest points of a pair of edges on their plane; written into `into`. */
export function planeGap(
  a: PlaneEdges,
  b: PlaneEdges,
  { edgeA, edgeB }: EdgePair,
  into = blankGap(),
): PlaneGap {
  const { onA, onB } = into;
  const [i, j] = [4 * edgeA, 4 * edgeB];
  const ax = numberAt(a.ends, i);
  const ay = numberAt(a.ends, i + 1);
  const bx = numberAt(a.ends, i + 2);
  const by = numberAt(a.ends, i + 3);
  const cx = numberAt(b.ends, j);
  const cy = numberAt(b.ends, j + 1);
  const dx = numberAt(b.ends, j + 2);
  const dy = numberAt(b.ends, j + 3);
  into.crossing = crosses(ax, ay, bx, by, cx, cy, dx, dy);
  if (into.crossing) {
    const before = side(cx, cy, dx, dy, ax, ay);
    putAt(onA, ax, ay, bx, by, before / (before - side(cx, cy, dx, dy, bx, by)));
    onB.x = onA.x;
    onB.y = onA.y;
    onB.share = onA.share;
    return into;
  }
  // segments that do not cross are nearest at an end of one of them; the first of equals is taken
  const fromA = pointGap2(ax, ay, cx, cy, dx, dy);
  const fromB = pointGap2(bx, by, cx, cy, dx, dy);
  const fromC = pointGap2(cx, cy, ax, ay, bx, by);
  const least = Math.min(fromA, fromB, fromC, pointGap2(dx, dy, ax, ay, bx, by));
  if (fromA === least || fromB === least) {
    putAt(onA, ax, ay, bx, by, fromA === least ? 0 : 1);
    putAt(onB, cx, cy, dx, dy, footShare(onA.x, onA.y, cx, cy, dx, dy));
  } else {
    putAt(onB, cx, cy, dx, dy, fromC === least ? 0 : 1);
    putAt(onA, ax, ay, bx, by, footShare(onB.x, onB.y, ax, ay, bx, by));
  }
  return into;
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

function putAt(point: EdgePoint, x1: number, y1: number, x2: number, y2: number, share: number): void {
  point.share = share;
  point.x = share === 1 ? x2 : x1 + share * (x2 - x1);
  point.y = share === 1 ? y2 : y1 + share * (y2 - y1);
}
