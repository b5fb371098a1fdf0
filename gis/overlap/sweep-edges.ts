import { floatsFor, integersFor } from "../measure/growing-array.ts";

/**
 * Rising edges (y1 < y2) of two grounds on the equal-area plane of a window, to be swept from south to north: x in degrees east
 * of its origin, y in m² per radian of longitude, so that radians(x) × y is official area. A buffer to be filled again and again.
 */
export interface SweepEdges {
  count: number;
  x1: Float64Array;
  y1: Float64Array;
  x2: Float64Array;
  y2: Float64Array;
  /** x per y */
  slope: Float64Array;
  /** the polygon each edge bounds: ground inside an odd number of its edges, counted from the west */
  polygon: Int32Array;
  polygons: number;
  /** first polygon of the second ground; those before it make up the first */
  firstOfB: number;
}

/** An empty buffer. */
export function sweepEdges(): SweepEdges {
  return {
    count: 0,
    x1: new Float64Array(64),
    y1: new Float64Array(64),
    x2: new Float64Array(64),
    y2: new Float64Array(64),
    slope: new Float64Array(64),
    polygon: new Int32Array(64),
    polygons: 0,
    firstOfB: 0,
  };
}

/** Empties a buffer. */
export function clearEdges(edges: SweepEdges): void {
  edges.count = 0;
  edges.polygons = 0;
  edges.firstOfB = 0;
}

/** Adds an edge of the polygon begun last, whichever way it runs; level edges bound nothing that a sweep could see. */
export function addEdge(edges: SweepEdges, xA: number, yA: number, xB: number, yB: number): void {
  if (yA === yB) return;
  const row = edges.count;
  if (row === edges.polygon.length) grow(edges);
  const rises = yA < yB;
  edges.x1[row] = rises ? xA : xB;
  edges.y1[row] = rises ? yA : yB;
  edges.x2[row] = rises ? xB : xA;
  edges.y2[row] = rises ? yB : yA;
  edges.slope[row] = (xB - xA) / (yB - yA);
  edges.polygon[row] = edges.polygons - 1;
  edges.count = row + 1;
}

function grow(edges: SweepEdges): void {
  const capacity = 2 * edges.polygon.length;
  edges.x1 = floatsFor(edges.x1, capacity);
  edges.y1 = floatsFor(edges.y1, capacity);
  edges.x2 = floatsFor(edges.x2, capacity);
  edges.y2 = floatsFor(edges.y2, capacity);
  edges.slope = floatsFor(edges.slope, capacity);
  edges.polygon = integersFor(edges.polygon, capacity);
}
