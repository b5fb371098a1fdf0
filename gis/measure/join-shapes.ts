import type { MultiPolygon, Position } from "geojson";
import {
  type EarthShapes,
  type PolygonSpan,
  writeCornersOnEarth,
  writePolygonBoxes,
} from "./earth-shapes.ts";
import { type FlatShapes, floats, integers } from "./flat-shapes.ts";

/** Where a set goes among several joined to one: its first corner, ring, polygon and shape. */
export interface PartPlace {
  corner: number;
  ring: number;
  polygon: number;
  shape: number;
}

/** One of the sets and its place. */
export interface PlacedPart {
  part: FlatShapes;
  place: PartPlace;
}

/** Room for several sets joined to one, to be filled part by part, in threads if need be. */
export interface Room<Shapes extends FlatShapes> {
  shapes: Shapes;
  parts: PlacedPart[];
}

/** Several sets of flat shapes as one, in their order; on shared buffers when the first is. */
export function joinShapes(sets: readonly FlatShapes[]): FlatShapes {
  const room = flatRoom(sets);
  for (const placed of room.parts) putShapes(room.shapes, placed);
  return room.shapes;
}

/** Room for sets that will be laid out for distance search. */
export function earthRoom(sets: readonly FlatShapes[]): Room<EarthShapes> {
  const { shapes, parts } = flatRoom(sets);
  const { lonLat, ringStart, polygonStart, shapeStart } = shapes;
  const isShared = liesOnShared([shapes]);
  const xyz = floats((lonLat.length / 2) * 3, isShared);
  const polygonBox = floats(4 * (polygonStart.length - 1), isShared);
  return { shapes: { lonLat, ringStart, polygonStart, shapeStart, xyz, polygonBox }, parts };
}

/** Puts a set and the boxes of its polygons in its place among the others; where two meet both write the same. */
export function putInRoom(shapes: EarthShapes, placed: PlacedPart): void {
  putShapes(shapes, placed);
  writePolygonBoxes(shapes, spanOf(placed));
}

/** Puts the corners of a set that lies in its place on the earth; an index of the boxes can be made meanwhile. */
export function putOnEarth(shapes: EarthShapes, placed: PlacedPart): void {
  writeCornersOnEarth(shapes, spanOf(placed));
}

function spanOf({ part, place }: PlacedPart): PolygonSpan {
  return { polygon: place.polygon, polygons: part.polygonStart.length - 1 };
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

function liesOnShared(sets: readonly FlatShapes[]): boolean {
  return typeof SharedArrayBuffer !== "undefined" && sets[0]?.lonLat.buffer instanceof SharedArrayBuffer;
}

function flatRoom(sets: readonly FlatShapes[]): Room<FlatShapes> {
  const parts: PlacedPart[] = [];
  const end = { corner: 0, ring: 0, polygon: 0, shape: 0 };
  for (const part of sets) {
    const { lonLat, ringStart, polygonStart, shapeStart } = part;
    parts.push({ part, place: { ...end } });
    end.corner += lonLat.length / 2;
    end.ring += ringStart.length - 1;
    end.polygon += polygonStart.length - 1;
    end.shape += shapeStart.length - 1;
  }
  const isShared = liesOnShared(sets);
  const shapes = {
    lonLat: floats(2 * end.corner, isShared),
    ringStart: integers(end.ring + 1, isShared),
    polygonStart: integers(end.polygon + 1, isShared),
    shapeStart: integers(end.shape + 1, isShared),
  };
  return { shapes, parts };
}

function putShapes(shapes: FlatShapes, { part, place }: PlacedPart): void {
  shapes.lonLat.set(part.lonLat, 2 * place.corner);
  putStarts(shapes.ringStart, part.ringStart, place.ring, place.corner);
  putStarts(shapes.polygonStart, part.polygonStart, place.polygon, place.ring);
  putStarts(shapes.shapeStart, part.shapeStart, place.shape, place.polygon);
}

function putStarts(starts: Int32Array, part: Int32Array, at: number, base: number): void {
  for (let index = 0; index < part.length; index += 1) starts[at + index] = base + (part[index] ?? 0);
}
