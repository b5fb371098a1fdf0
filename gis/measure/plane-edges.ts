import { type EarthShapes, firstRing } from "./earth-shapes.ts";
import { buildTree, type EdgeTree, edgeTree, rootOf } from "./edge-tree.ts";
import { minCurvatureRadiusM } from "./ellipsoid.ts";
import { numberAt } from "./number-at.ts";
import type { TangentFrame } from "./tangent-frame.ts";

/** A box on a plane: smallest and largest east and north, m. */
export interface PlaneBox {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** Edges of one shape on a tangent plane; a buffer to be filled again and again. */
export interface PlaneEdges {
  count: number;
  /** x1, y1, x2, y2 of each edge, m */
  ends: Float64Array;
  /** corner each edge starts from */
  corner: Int32Array;
  tree: EdgeTree;
  /** how far the plane edge may lie from the geodesic edge it stands for, largest of all edges, m */
  slackM: number;
}

/** Slack that is not looked at more closely, m. */
const noSlackM = 0.00002;

/** Holds everything on the plane. */
export const wholePlane: PlaneBox = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };

/** An empty buffer of edges. */
export function planeEdges(): PlaneEdges {
  const size = 64;
  return {
    count: 0,
    ends: new Float64Array(4 * size),
    corner: new Int32Array(size),
    tree: edgeTree(),
    slackM: 0,
  };
}

/** Fills the buffer with the edges of a shape on a frame, only those whose boxes meet `keep`. */
export function loadEdges(
  edges: PlaneEdges,
  shapes: EarthShapes,
  shape: number,
  frame: TangentFrame,
  keep = wholePlane,
): void {
  edges.count = 0;
  edges.slackM = 0;
  const fromRing = firstRing(shapes, shape);
  const toRing = firstRing(shapes, shape + 1);
  reserve(edges, (shapes.ringStart[toRing] ?? 0) - (shapes.ringStart[fromRing] ?? 0));
  for (let ring = fromRing; ring < toRing; ring += 1) {
    loadCorners(edges, shapes, shapes.ringStart[ring] ?? 0, shapes.ringStart[ring + 1] ?? 0, frame, keep);
  }
  buildTree(edges.tree, edges.ends, edges.count);
  edges.slackM = slackM(edges);
}

/** Fills the buffer with the one edge that starts at a corner; it has no tree. */
export function loadEdge(edges: PlaneEdges, shapes: EarthShapes, corner: number, frame: TangentFrame): void {
  edges.count = 0;
  loadCorners(edges, shapes, corner, corner + 2, frame, wholePlane);
  edges.slackM = slackOfEdgesM(edges);
}

/** Writes the box around all edges of a buffer, grown by `byM` to each side, into `into`; of nothing when there is none. */
export function boxOfEdges({ tree }: PlaneEdges, byM: number, into: PlaneBox): void {
  const { nodeBox } = tree;
  const root = tree.levels === 0 ? nodeBox.length : 4 * rootOf(tree);
  into.minX = (nodeBox[root] ?? Infinity) - byM;
  into.minY = (nodeBox[root + 1] ?? Infinity) - byM;
  into.maxX = (nodeBox[root + 2] ?? -Infinity) + byM;
  into.maxY = (nodeBox[root + 3] ?? -Infinity) + byM;
}

/** Whether a span lies beside another one altogether. */
export function isOutside(one: number, other: number, low: number, high: number): boolean {
  return (one < low && other < low) || (one > high && other > high);
}

function loadCorners(
  edges: PlaneEdges,
  { xyz }: EarthShapes,
  first: number,
  end: number,
  { origin, east, north }: TangentFrame,
  keep: PlaneBox,
): void {
  // read by place: V8 boxes each number of a list that is taken apart
  const originX = origin[0];
  const originY = origin[1];
  const originZ = origin[2];
  const eastX = east[0];
  const eastY = east[1];
  const northX = north[0];
  const northY = north[1];
  const northZ = north[2];
  const { minX, minY, maxX, maxY } = keep;
  const { ends, corner: cornerOf } = edges;
  let { count } = edges;
  let x1 = 0;
  let y1 = 0;
  for (let corner = first; corner < end; corner += 1) {
    const dx = (xyz[3 * corner] ?? 0) - originX;
    const dy = (xyz[3 * corner + 1] ?? 0) - originY;
    const dz = (xyz[3 * corner + 2] ?? 0) - originZ;
    const x2 = dx * eastX + dy * eastY;
    const y2 = dx * northX + dy * northY + dz * northZ;
    if (corner > first && !isOutside(x1, x2, minX, maxX) && !isOutside(y1, y2, minY, maxY)) {
      ends[4 * count] = x1;
      ends[4 * count + 1] = y1;
      ends[4 * count + 2] = x2;
      ends[4 * count + 3] = y2;
      cornerOf[count] = corner - 1;
      count += 1;
    }
    x1 = x2;
    y1 = y2;
  }
  edges.count = count;
}

/**
 * A chord of length L dips L²/8R below the ellipsoid; seen from the frame's centre at distance r the dip shifts the edge by
 * L²r/8R². The geodesic's own bend against the chord is of higher order and covered by the factor. The box around a small shape
 * says that without looking at its edges.
 */
function slackM(edges: PlaneEdges): number {
  if (edges.tree.levels === 0) return 0;
  const root = 4 * rootOf(edges.tree);
  const minX = numberAt(edges.tree.nodeBox, root);
  const minY = numberAt(edges.tree.nodeBox, root + 1);
  const maxX = numberAt(edges.tree.nodeBox, root + 2);
  const maxY = numberAt(edges.tree.nodeBox, root + 3);
  const reachX = Math.max(maxX, -minX);
  const reachY = Math.max(maxY, -minY);
  const surelyM = slackOf((maxX - minX) ** 2 + (maxY - minY) ** 2, reachX ** 2 + reachY ** 2);
  return surelyM < noSlackM ? surelyM : slackOfEdgesM(edges);
}

function slackOfEdgesM({ count, ends }: PlaneEdges): number {
  let most = 0;
  for (let at = 0; at < 4 * count; at += 4) {
    const x1 = ends[at] ?? 0;
    const y1 = ends[at + 1] ?? 0;
    const x2 = ends[at + 2] ?? 0;
    const y2 = ends[at + 3] ?? 0;
    const length2 = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
    const reach2 = Math.max(x1 * x1 + y1 * y1, x2 * x2 + y2 * y2);
    most = Math.max(most, slackOf(length2, reach2));
  }
  return most;
}

function slackOf(length2: number, reach2: number): number {
  return (1.2 * length2 * Math.sqrt(reach2)) / (8 * minCurvatureRadiusM ** 2);
}

function reserve(edges: PlaneEdges, count: number): void {
  if (edges.corner.length >= count) return;
  const size = 2 * count;
  edges.ends = new Float64Array(4 * size);
  edges.corner = new Int32Array(size);
}
