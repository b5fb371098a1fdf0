import type { MultiPolygon } from "geojson";
import { floatsFor, integersFor } from "./growing-array.ts";
import { latOf, lonOf } from "./positions.ts";

/** Closed rings of many shapes in flat arrays, which threads can share or hand over. */
export interface FlatShapes {
  /** lon, lat of each corner */
  lonLat: Float64Array;
  /** first corner of each ring, and one past the last */
  ringStart: Int32Array;
  /** first ring of each polygon, and one past the last */
  polygonStart: Int32Array;
  /** first polygon of each shape, and one past the last */
  shapeStart: Int32Array;
}

/** Takes shapes one by one, whole or corner by corner, so that the set never exists as objects. */
export interface ShapeCollector {
  add(shape: MultiPolygon): void;
  startShape(): void;
  startPolygon(): void;
  startRing(): void;
  addCorner(lon: number, lat: number): void;
  /** shapes so far */
  count(): number;
  /** What was collected; `shared` lays it on SharedArrayBuffers. */
  finish(options?: { shared?: boolean }): FlatShapes;
}

/** An empty collector; rings must be closed, a shape may have no polygon. */
export function shapeCollector(): ShapeCollector {
  let lonLat: Float64Array = new Float64Array(256);
  let corners = 0;
  const rings = startList();
  const polygons = startList();
  const shapes = startList();

  const addCorner = (lon: number, lat: number) => {
    lonLat = floatsFor(lonLat, 2 * corners + 2);
    lonLat[2 * corners] = lon;
    lonLat[2 * corners + 1] = lat;
    corners += 1;
  };
  const startRing = () => rings.push(corners);
  const startPolygon = () => polygons.push(rings.count());
  const startShape = () => shapes.push(polygons.count());
  const add = ({ coordinates }: MultiPolygon) => {
    startShape();
    for (const polygon of coordinates) {
      startPolygon();
      for (const ring of polygon) {
        startRing();
        for (const position of ring) addCorner(lonOf(position), latOf(position));
      }
    }
  };
  const finish = ({ shared = false } = {}): FlatShapes => ({
    shapeStart: shapes.closedWith(polygons.count(), shared),
    polygonStart: polygons.closedWith(rings.count(), shared),
    ringStart: rings.closedWith(corners, shared),
    lonLat: trimmed(lonLat, 2 * corners, shared),
  });
  return { add, startShape, startPolygon, startRing, addCorner, count: shapes.count, finish };
}

/** Lays shapes out in flat arrays; rings must be closed. */
export function flatShapes(shapes: Iterable<MultiPolygon>): FlatShapes {
  const collector = shapeCollector();
  for (const shape of shapes) collector.add(shape);
  return collector.finish();
}

/** How many shapes there are. */
export function shapeCount({ shapeStart }: Pick<FlatShapes, "shapeStart">): number {
  return shapeStart.length - 1;
}

/** An array of floats, all 0, on a buffer of its own or on one that threads can share. */
export function floats(length: number, shared: boolean): Float64Array {
  return shared ? new Float64Array(new SharedArrayBuffer(8 * length)) : new Float64Array(length);
}

/** The same of integers. */
export function integers(length: number, shared: boolean): Int32Array {
  return shared ? new Int32Array(new SharedArrayBuffer(4 * length)) : new Int32Array(length);
}

function startList() {
  let starts: Int32Array = new Int32Array(64);
  let count = 0;
  return {
    count: () => count,
    push(start: number): void {
      starts = integersFor(starts, count + 1);
      starts[count] = start;
      count += 1;
    },
    closedWith(end: number, shared: boolean): Int32Array {
      const closed = integers(count + 1, shared);
      closed.set(starts.subarray(0, count));
      closed[count] = end;
      return closed;
    },
  };
}

function trimmed(values: Float64Array, length: number, shared: boolean): Float64Array {
  const result = floats(length, shared);
  result.set(values.subarray(0, length));
  return result;
}
