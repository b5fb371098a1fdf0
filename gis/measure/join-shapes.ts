import type { MultiPolygon, Position } from "geojson";
import type { EarthShapes } from "./earth-shapes.ts";
import { type FlatShapes, floats } from "./flat-shapes.ts";

/** Several sets of flat shapes as one, in their order; on shared buffers when the first is. */
export function joinShapes(parts: readonly FlatShapes[]): FlatShapes {
  const isShared = liesOnShared(parts);
  const starts = (of: (part: FlatShapes) => Int32Array) => joinStarts(parts.map(of), isShared);
  return {
    lonLat: joinFloats(
      parts.map(({ lonLat }) => lonLat),
      isShared,
    ),
    ringStart: starts(({ ringStart }) => ringStart),
    polygonStart: starts(({ polygonStart }) => polygonStart),
    shapeStart: starts(({ shapeStart }) => shapeStart),
  };
}

/** `joinShapes` for sets laid out for distance search: so the laying out can be divided. */
export function joinEarthShapes(parts: readonly EarthShapes[]): EarthShapes {
  const floatsOf = (of: (part: EarthShapes) => Float64Array) =>
    joinFloats(parts.map(of), liesOnShared(parts));
  const { lonLat, ringStart, polygonStart, shapeStart } = joinShapes(parts);
  const xyz = floatsOf((part) => part.xyz);
  return {
    lonLat,
    ringStart,
    polygonStart,
    shapeStart,
    xyz,
    polygonBox: floatsOf((part) => part.polygonBox),
  };
}

/** One of the flat shapes as a geometry again. */
export function shapeAt(flat: FlatShapes, shape: number): MultiPolygon {
  const coordinates: Position[][][] = [];
  const lastPolygon = flat.shapeStart[shape + 1] ?? 0;
  for (let polygon = flat.shapeStart[shape] ?? 0; polygon < lastPolygon; polygon += 1) {
    const rings: Position[][] = [];
    const lastRing = flat.polygonStart[polygon + 1] ?? 0;
    for (let ring = flat.polygonStart[polygon] ?? 0; ring < lastRing; ring += 1) {
      rings.push(ringAt(flat, ring));
    }
    coordinates.push(rings);
  }
  return { type: "MultiPolygon", coordinates };
}

function ringAt({ lonLat, ringStart }: FlatShapes, ring: number): Position[] {
  const corners: Position[] = [];
  const end = ringStart[ring + 1] ?? 0;
  for (let corner = ringStart[ring] ?? 0; corner < end; corner += 1) {
    corners.push([lonLat[2 * corner] ?? Number.NaN, lonLat[2 * corner + 1] ?? Number.NaN]);
  }
  return corners;
}

function liesOnShared(parts: readonly FlatShapes[]): boolean {
  return typeof SharedArrayBuffer !== "undefined" && parts[0]?.lonLat.buffer instanceof SharedArrayBuffer;
}

function joinFloats(parts: readonly Float64Array[], isShared: boolean): Float64Array {
  const joined = floats(
    parts.reduce((sum, part) => sum + part.length, 0),
    isShared,
  );
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Each list of starts ends with one past its last: the next part begins there. */
function joinStarts(parts: readonly Int32Array[], isShared: boolean): Int32Array {
  const length = parts.reduce((sum, part) => sum + part.length - 1, 1);
  const joined = isShared ? new Int32Array(new SharedArrayBuffer(4 * length)) : new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    const base = joined[at] ?? 0;
    part.forEach((start, index) => {
      joined[at + index] = base + start;
    });
    at += part.length - 1;
  }
  return joined;
}
