import type { MultiPolygon, Position } from "geojson";
import { fromFrame } from "../measure/tangent-frame.ts";
import {
  frameOf,
  type PlanePoint,
  type PlaneSegment,
  type PlaneTriangle,
  planeSegments,
  planeTriangles,
  toPlane,
} from "./plane-region.ts";

/** The search stops when nothing deeper by more than this can be left, m. */
const precisionM = 0.001;

/** A point with its distance from the boundary and the edge that is nearest to it. */
interface Sounding {
  point: PlanePoint;
  depthM: number;
  nearest: PlaneSegment;
}
type Cell = readonly [Sounding, Sounding, Sounding];

/**
 * Point of `region` farthest from the boundary of `from` within 1 mm, also where it lies inside an edge or inside the
 * region (a filled hole, a gap between two parts); null for an empty region or boundary. Regions of a few kilometres.
 *
 * Branch and bound over triangles: the distance to one edge is convex, so on a triangle it is largest at a corner, and
 * any mean of distances to several edges bounds the distance to the nearest of them.
 */
export function deepestPoint(region: MultiPolygon, from: MultiPolygon): Position | null {
  const frame = frameOf(region);
  const segments = planeSegments(from, frame);
  const soundings = region.coordinates
    .flat(2)
    .flatMap((position) => soundingAt(toPlane(position, frame), segments) ?? []);
  const [first] = soundings;
  if (!first) return null;
  const deepestCorner = soundings.reduce(deeper, first);
  const deepest = planeTriangles(region, frame).reduce(
    (best, triangle) => searchTriangle(triangle, segments, best),
    deepestCorner,
  );
  return fromFrame(frame, ...deepest.point);
}

function searchTriangle(triangle: PlaneTriangle, segments: PlaneSegment[], start: Sounding): Sounding {
  let best = start;
  const waiting = [cellOf(triangle, segments)];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    if (depthBoundM(cell) <= best.depthM + precisionM) continue;
    const [a, b, c] = longestEdgeFirst(cell);
    const middle = soundingAt(midpoint(a.point, b.point), segments);
    if (!middle) continue;
    best = deeper(best, middle);
    waiting.push([a, middle, c], [middle, b, c]);
  }
  return best;
}

function cellOf([a, b, c]: PlaneTriangle, segments: PlaneSegment[]): Cell | undefined {
  const [first, second, third] = [a, b, c].map((point) => soundingAt(point, segments));
  return first && second && third ? [first, second, third] : undefined;
}

/** No point of the triangle is deeper than this: least over the corners' nearest edges and their means. */
function depthBoundM(cell: Cell): number {
  const [a, b, c] = cell.map(({ nearest }) => cell.map(({ point }) => segmentDistanceM(point, nearest)));
  if (!a || !b || !c) return 0;
  const means = [[a], [b], [c], [a, b], [b, c], [a, c], [a, b, c]];
  return Math.min(...means.map(largestMean));
}

/** Largest, over the three corners, of the mean distance to the given edges. */
function largestMean(distances: readonly number[][]): number {
  const corner = (index: number) =>
    distances.reduce((sum, toCorners) => sum + (toCorners[index] ?? 0), 0) / distances.length;
  return Math.max(corner(0), corner(1), corner(2));
}

function longestEdgeFirst([a, b, c]: Cell): Cell {
  const [ab, bc, ca] = [gapM(a.point, b.point), gapM(b.point, c.point), gapM(c.point, a.point)];
  if (ab >= bc && ab >= ca) return [a, b, c];
  return bc >= ca ? [b, c, a] : [c, a, b];
}

function soundingAt(point: PlanePoint, segments: PlaneSegment[]): Sounding | undefined {
  let found: Sounding | undefined;
  for (const nearest of segments) {
    const depthM = segmentDistanceM(point, nearest);
    if (!found || depthM < found.depthM) found = { point, depthM, nearest };
  }
  return found;
}

function deeper(a: Sounding, b: Sounding): Sounding {
  return b.depthM > a.depthM ? b : a;
}

function segmentDistanceM([x, y]: PlanePoint, [[ax, ay], [bx, by]]: PlaneSegment): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

function midpoint([ax, ay]: PlanePoint, [bx, by]: PlanePoint): PlanePoint {
  return [(ax + bx) / 2, (ay + by) / 2];
}

function gapM([ax, ay]: PlanePoint, [bx, by]: PlanePoint): number {
  return Math.hypot(bx - ax, by - ay);
}
