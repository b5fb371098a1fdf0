import type { MultiPolygon, Position } from "geojson";
import { type FlatShapes, floats } from "./flat-shapes.ts";

/** Several sets of flat shapes as one, in their order; on shared buffers when the first is. */
export function joinShapes(parts: readonly FlatShapes[]): FlatShapes {
  const isShared =
    typeof SharedArrayBuffer !== "undefined" && parts[0]?.lonLat.buffer instanceof SharedArrayBuffer;
  const lonLat = floats(
    parts.reduce((sum, part) => sum + part.lonLat.length, 0),
    isShared,
  );
  let at = 0;
  for (const part of parts) {
    lonLat.set(part.lonLat, at);
    at += part.lonLat.length;
  }
  return {
    lonLat,
    ringStart: joinStarts(
      parts.map((part) => part.ringStart),
      isShared,
    ),
    polygonStart: joinStarts(
      parts.map((part) => part.polygonStart),
      isShared,
    ),
    shapeStart: joinStarts(
      parts.map((part) => part.shapeStart),
      isShared,
    ),
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
