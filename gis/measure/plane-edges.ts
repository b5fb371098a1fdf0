import { type EarthShapes, ringRange } from "./earth-shapes.ts";
import { minCurvatureRadiusM } from "./ellipsoid.ts";
import type { TangentFrame } from "./tangent-frame.ts";

/** Edges are kept in runs of this many, each with its box. */
export const runLength = 16;

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
  /** minX, minY, maxX, maxY of each run of edges */
  runBox: Float64Array;
  box: PlaneBox;
  /** how far the plane edge may lie from the geodesic edge it stands for, largest of all edges, m */
  slackM: number;
}

/** An empty buffer of edges. */
export function planeEdges(): PlaneEdges {
  return {
    count: 0,
    ends: new Float64Array(256),
    corner: new Int32Array(64),
    runBox: new Float64Array(16),
    box: emptyBox(),
    slackM: 0,
  };
}

/** A box that holds nothing. */
function emptyBox(): PlaneBox {
  return { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
}

/** Fills the buffer with the edges of a shape on a frame, only those that meet `keep` when it is given. */
export function loadEdges(
  edges: PlaneEdges,
  shapes: EarthShapes,
  shape: number,
  frame: TangentFrame,
  keep?: PlaneBox,
): void {
  edges.count = 0;
  edges.slackM = 0;
  const [fromRing, toRing] = ringRange(shapes, shape);
  reserve(edges, (shapes.ringStart[toRing] ?? 0) - (shapes.ringStart[fromRing] ?? 0));
  for (let ring = fromRing; ring < toRing; ring += 1) loadRing(edges, shapes, ring, frame, keep);
  boxRuns(edges);
}

function loadRing(
  edges: PlaneEdges,
  { xyz, ringStart }: EarthShapes,
  ring: number,
  { origin, east, north }: TangentFrame,
  keep: PlaneBox | undefined,
): void {
  const first = ringStart[ring] ?? 0;
  const end = ringStart[ring + 1] ?? 0;
  let x1 = 0;
  let y1 = 0;
  for (let corner = first; corner < end; corner += 1) {
    const dx = (xyz[3 * corner] ?? 0) - origin[0];
    const dy = (xyz[3 * corner + 1] ?? 0) - origin[1];
    const dz = (xyz[3 * corner + 2] ?? 0) - origin[2];
    const x2 = dx * east[0] + dy * east[1];
    const y2 = dx * north[0] + dy * north[1] + dz * north[2];
    if (corner > first && (!keep || meets(keep, x1, y1, x2, y2))) addEdge(edges, corner - 1, x1, y1, x2, y2);
    x1 = x2;
    y1 = y2;
  }
}

function meets(box: PlaneBox, x1: number, y1: number, x2: number, y2: number): boolean {
  return (
    Math.max(x1, x2) >= box.minX &&
    Math.min(x1, x2) <= box.maxX &&
    Math.max(y1, y2) >= box.minY &&
    Math.min(y1, y2) <= box.maxY
  );
}

function addEdge(edges: PlaneEdges, corner: number, x1: number, y1: number, x2: number, y2: number): void {
  const { count, ends } = edges;
  ends[4 * count] = x1;
  ends[4 * count + 1] = y1;
  ends[4 * count + 2] = x2;
  ends[4 * count + 3] = y2;
  edges.corner[count] = corner;
  edges.count = count + 1;
  edges.slackM = Math.max(edges.slackM, edgeSlackM(x1, y1, x2, y2));
}

/**
 * A chord of length L dips L²/8R below the ellipsoid; seen from the frame's centre at distance r the dip shifts the edge by
 * L²r/8R². The geodesic's own bend against the chord is of higher order and covered by the factor.
 */
function edgeSlackM(x1: number, y1: number, x2: number, y2: number): number {
  const length2 = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const reach = Math.sqrt(Math.max(x1 * x1 + y1 * y1, x2 * x2 + y2 * y2));
  return (1.2 * length2 * reach) / (8 * minCurvatureRadiusM ** 2);
}

function reserve(edges: PlaneEdges, count: number): void {
  if (edges.corner.length >= count) return;
  const size = 2 * count;
  edges.ends = new Float64Array(4 * size);
  edges.corner = new Int32Array(size);
  edges.runBox = new Float64Array(4 * Math.ceil(size / runLength));
}

function boxRuns(edges: PlaneEdges): void {
  const whole = emptyBox();
  for (let first = 0; first < edges.count; first += runLength) {
    const box = boxOfRun(edges, first);
    edges.runBox.set([box.minX, box.minY, box.maxX, box.maxY], (4 * first) / runLength);
    whole.minX = Math.min(whole.minX, box.minX);
    whole.minY = Math.min(whole.minY, box.minY);
    whole.maxX = Math.max(whole.maxX, box.maxX);
    whole.maxY = Math.max(whole.maxY, box.maxY);
  }
  edges.box = whole;
}

function boxOfRun({ ends, count }: PlaneEdges, first: number): PlaneBox {
  const box = emptyBox();
  const last = Math.min(first + runLength, count);
  for (let end = 4 * first; end < 4 * last; end += 2) {
    const x = ends[end] ?? 0;
    const y = ends[end + 1] ?? 0;
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}
