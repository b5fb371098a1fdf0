import type { MultiPolygon, Position } from "geojson";
import { type Bounds, cornersBounds, emptyBounds, stretchTo, writeBox } from "./bounds.ts";
import { writeRingOnEarth } from "./earth-corners.ts";
import { type FlatShapes, flatShapes, floats } from "./flat-shapes.ts";
import { numberAt } from "./number-at.ts";
import { surelyAround } from "./reach-box.ts";

/** Shapes in flat arrays with their corners earth-centred too: what distance search runs on. */
export interface EarthShapes extends FlatShapes {
  /** x, y, z of each corner, m */
  xyz: Float64Array;
  /** west, south, east, north surely around each polygon */
  polygonBox: Float64Array;
}

/** Lays shapes out for distance search; rings must be closed. */
export function earthShapes(shapes: Iterable<MultiPolygon>): EarthShapes {
  return onEarth(flatShapes(shapes));
}

/** Adds to flat shapes what distance search needs; on shared buffers when the corners are on one. */
export function onEarth(flat: FlatShapes): EarthShapes {
  const { lonLat, ringStart, polygonStart, shapeStart } = flat;
  const shared = typeof SharedArrayBuffer !== "undefined" && lonLat.buffer instanceof SharedArrayBuffer;
  const corners = lonLat.length / 2;
  const polygons = polygonStart.length - 1;
  const xyz = floats(3 * corners, shared);
  const polygonBox = floats(4 * polygons, shared);
  // Spelled out: a spread would give each set another hidden class, and every search over it would be compiled anew.
  const shapes = { lonLat, ringStart, polygonStart, shapeStart, xyz, polygonBox };
  writePolygonBoxes(shapes, { polygon: 0, polygons });
  writeCornersOnEarth(shapes, { polygon: 0, polygons });
  return shapes;
}

/** So many polygons of a set from the given one on. */
export interface PolygonSpan {
  polygon: number;
  polygons: number;
}

/** Writes the earth-centred corners of polygons. */
export function writeCornersOnEarth(
  { lonLat, ringStart, polygonStart, xyz }: EarthShapes,
  { polygon, polygons }: PolygonSpan,
): void {
  const endRing = polygonStart[polygon + polygons] ?? 0;
  for (let ring = polygonStart[polygon] ?? 0; ring < endRing; ring += 1) {
    writeRingOnEarth(xyz, lonLat, ringStart[ring] ?? 0, ringStart[ring + 1] ?? 0);
  }
}

/** Writes the boxes of polygons. */
export function writePolygonBoxes(
  { lonLat, ringStart, polygonStart, polygonBox }: EarthShapes,
  span: PolygonSpan,
): void {
  const endPolygon = span.polygon + span.polygons;
  for (let polygon = span.polygon; polygon < endPolygon; polygon += 1) {
    const first = ringStart[polygonStart[polygon] ?? 0] ?? 0;
    const end = ringStart[polygonStart[polygon + 1] ?? 0] ?? 0;
    writeBox(polygonBox, polygon, surelyAround(cornersBounds(lonLat, first, end)));
  }
}

/** Lon/lat of a corner. */
export function cornerAt(shapes: EarthShapes, corner: number): Position {
  return [shapes.lonLat[2 * corner] ?? Number.NaN, shapes.lonLat[2 * corner + 1] ?? Number.NaN];
}

/** First ring of a shape; past the last shape, the end of all rings. */
export function firstRing({ polygonStart, shapeStart }: EarthShapes, shape: number): number {
  return polygonStart[shapeStart[shape] ?? 0] ?? 0;
}

/** Lon/lat box surely around a shape; [∞, ∞, −∞, −∞] for one without polygons. */
export function shapeBounds({ shapeStart, polygonBox }: EarthShapes, shape: number): Bounds {
  const bounds = emptyBounds();
  const end = 4 * (shapeStart[shape + 1] ?? 0);
  for (let box = 4 * (shapeStart[shape] ?? 0); box < end; box += 4) {
    stretchTo(
      bounds,
      numberAt(polygonBox, box),
      numberAt(polygonBox, box + 1),
      numberAt(polygonBox, box + 2),
      numberAt(polygonBox, box + 3),
    );
  }
  return bounds;
}
