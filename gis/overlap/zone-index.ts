import Flatbush from "flatbush";
import { type Bounds, cornersBounds, emptyBounds, stretchTo } from "../measure/bounds.ts";
import { type FlatShapes, shapeCount } from "../measure/flat-shapes.ts";

/** Edges of a ring are kept in chunks of this many, each with its box. */
export const chunkLength = 16;
/** Chunks of a polygon are kept in groups of this many, each with its box. */
export const groupLength = 16;

/**
 * Zones made ready for having many shapes laid over them: flat arrays and numbers only, to stay resident and to be shared between
 * threads. A zone may have any number of corners; what is read of it is what lies near the shape, and one count of edges.
 *
 * Own boxes in the order of the ring beside Flatbush: corners that follow each other lie near each other anyway, and with one
 * Flatbush of the chunks of 500 red lines laying 100k mines over them took 9.2 s, with these 2.1 s.
 */
export interface ZoneIndex {
  zones: FlatShapes;
  zoneOfPolygon: Int32Array;
  /** boxes of the polygons in a Flatbush */
  polygonTree: ArrayBufferLike;
  /** first chunk of each polygon, and one past the last */
  chunkStart: Int32Array;
  /** corner the first edge of each chunk starts from */
  chunkCorner: Int32Array;
  /** the ring each chunk belongs to */
  chunkRing: Int32Array;
  /** west, south, east, north of each chunk */
  chunkBox: Float64Array;
  /** first group of chunks of each polygon, and one past the last */
  groupStart: Int32Array;
  /** west, south, east, north of each group */
  groupBox: Float64Array;
}

/** Indexes zones; on shared buffers when the zones are. Rings must be closed. */
export function zoneIndex(zones: FlatShapes): ZoneIndex {
  const buffers = bufferTypeOf(zones);
  const chunks = cutChunks(zones, buffers);
  return {
    zones,
    zoneOfPolygon: ownersOf(zones, buffers),
    polygonTree: polygonTreeOf(zones, buffers),
    ...chunks,
    ...groupChunks(chunks.chunkStart, chunks.chunkBox, buffers),
  };
}

/** Corner after the last that starts an edge of a chunk. */
export function chunkEnd({ zones, chunkCorner, chunkRing }: ZoneIndex, chunk: number): number {
  const ringEnd = zones.ringStart[(chunkRing[chunk] ?? 0) + 1] ?? 0;
  return Math.min((chunkCorner[chunk] ?? 0) + chunkLength, ringEnd - 1);
}

/** Lon/lat box around all corners of a shape. */
export function shapeCornerBounds(
  { lonLat, ringStart, polygonStart, shapeStart }: FlatShapes,
  shape: number,
): Bounds {
  const first = ringStart[polygonStart[shapeStart[shape] ?? 0] ?? 0] ?? 0;
  return cornersBounds(lonLat, first, ringStart[polygonStart[shapeStart[shape + 1] ?? 0] ?? 0] ?? 0);
}

type Buffers = ArrayBufferConstructor | SharedArrayBufferConstructor;

function bufferTypeOf({ lonLat }: FlatShapes): Buffers {
  const shared = typeof SharedArrayBuffer !== "undefined" && lonLat.buffer instanceof SharedArrayBuffer;
  return shared ? SharedArrayBuffer : ArrayBuffer;
}

function polygonTreeOf(zones: FlatShapes, buffers: Buffers): ArrayBufferLike {
  const polygons = zones.polygonStart.length - 1;
  const tree = new Flatbush(Math.max(1, polygons), 16, Float64Array, buffers);
  for (let polygon = 0; polygon < polygons; polygon += 1) {
    const first = zones.ringStart[zones.polygonStart[polygon] ?? 0] ?? 0;
    const end = zones.ringStart[zones.polygonStart[polygon + 1] ?? 0] ?? 0;
    tree.add(...cornersBounds(zones.lonLat, first, end));
  }
  if (polygons === 0) tree.add(...emptyBounds());
  tree.finish();
  return tree.data;
}

function cutChunks({ lonLat, ringStart, polygonStart }: FlatShapes, buffers: Buffers) {
  const rings = ringStart.length - 1;
  const edgesOf = (ring: number) => Math.max(0, (ringStart[ring + 1] ?? 0) - (ringStart[ring] ?? 0) - 1);
  let count = 0;
  for (let ring = 0; ring < rings; ring += 1) count += Math.ceil(edgesOf(ring) / chunkLength);
  const chunkCorner = new Int32Array(new buffers(4 * count));
  const chunkRing = new Int32Array(new buffers(4 * count));
  const chunkBox = new Float64Array(new buffers(32 * count));
  const firstOfRing = new Int32Array(rings + 1);
  let chunk = 0;
  for (let ring = 0; ring < rings; ring += 1) {
    const start = ringStart[ring] ?? 0;
    const last = start + edgesOf(ring);
    for (let corner = start; corner < last; corner += chunkLength) {
      chunkCorner[chunk] = corner;
      chunkRing[chunk] = ring;
      chunkBox.set(cornersBounds(lonLat, corner, Math.min(corner + chunkLength, last) + 1), 4 * chunk);
      chunk += 1;
    }
    firstOfRing[ring + 1] = chunk;
  }
  const chunkStart = new Int32Array(new buffers(4 * polygonStart.length));
  polygonStart.forEach((ring, polygon) => {
    chunkStart[polygon] = firstOfRing[ring] ?? 0;
  });
  return { chunkStart, chunkCorner, chunkRing, chunkBox };
}

function groupChunks(chunkStart: Int32Array, chunkBox: Float64Array, buffers: Buffers) {
  const groupStart = new Int32Array(new buffers(4 * chunkStart.length));
  for (let polygon = 1; polygon < chunkStart.length; polygon += 1) {
    const chunks = (chunkStart[polygon] ?? 0) - (chunkStart[polygon - 1] ?? 0);
    groupStart[polygon] = (groupStart[polygon - 1] ?? 0) + Math.ceil(chunks / groupLength);
  }
  const groupBox = new Float64Array(new buffers(32 * (groupStart.at(-1) ?? 0)));
  let group = 0;
  for (let polygon = 1; polygon < chunkStart.length; polygon += 1) {
    const end = chunkStart[polygon] ?? 0;
    for (let chunk = chunkStart[polygon - 1] ?? 0; chunk < end; chunk += groupLength) {
      groupBox.set(boxOfBoxes(chunkBox, chunk, Math.min(chunk + groupLength, end)), 4 * group);
      group += 1;
    }
  }
  return { groupStart, groupBox };
}

function boxOfBoxes(boxes: Float64Array, first: number, end: number): Bounds {
  const bounds = emptyBounds();
  for (let box = 4 * first; box < 4 * end; box += 4) {
    stretchTo(bounds, boxes[box] ?? 0, boxes[box + 1] ?? 0, boxes[box + 2] ?? 0, boxes[box + 3] ?? 0);
  }
  return bounds;
}

function ownersOf(zones: FlatShapes, buffers: Buffers): Int32Array {
  const owners = new Int32Array(new buffers(4 * (zones.polygonStart.length - 1)));
  for (let zone = 0; zone < shapeCount(zones); zone += 1) {
    owners.fill(zone, zones.shapeStart[zone], zones.shapeStart[zone + 1]);
  }
  return owners;
}
