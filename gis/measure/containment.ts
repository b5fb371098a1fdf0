import type { EarthShapes } from "./earth-shapes.ts";
import type { TangentFrame } from "./tangent-frame.ts";

/**
 * A corner of `inner` that lies inside `outer` (holes are outside), looking at one corner of each polygon: enough when the
 * boundaries neither cross nor touch. Null when there is none.
 */
export function cornerInside(
  shapes: EarthShapes,
  inner: number,
  outer: number,
  frame: TangentFrame,
): number | null {
  const { shapeStart, polygonStart, ringStart } = shapes;
  const end = shapeStart[inner + 1] ?? 0;
  for (let polygon = shapeStart[inner] ?? 0; polygon < end; polygon += 1) {
    const corner = ringStart[polygonStart[polygon] ?? 0] ?? 0;
    if (isInShape(shapes, outer, frame, corner)) return corner;
  }
  return null;
}

function isInShape(shapes: EarthShapes, shape: number, frame: TangentFrame, corner: number): boolean {
  const end = shapes.shapeStart[shape + 1] ?? 0;
  for (let polygon = shapes.shapeStart[shape] ?? 0; polygon < end; polygon += 1) {
    if (isInBox(shapes, polygon, corner) && isInPolygon(shapes, polygon, frame, corner)) return true;
  }
  return false;
}

function isInBox({ polygonBox, lonLat }: EarthShapes, polygon: number, corner: number): boolean {
  const lon = lonLat[2 * corner] ?? 0;
  const lat = lonLat[2 * corner + 1] ?? 0;
  const box = 4 * polygon;
  return (
    lon >= (polygonBox[box] ?? 0) &&
    lat >= (polygonBox[box + 1] ?? 0) &&
    lon <= (polygonBox[box + 2] ?? 0) &&
    lat <= (polygonBox[box + 3] ?? 0)
  );
}

/** Even-odd over all rings, so that holes are outside whichever way they turn. */
function isInPolygon(
  { polygonStart, ringStart, xyz }: EarthShapes,
  polygon: number,
  frame: TangentFrame,
  corner: number,
): boolean {
  const [x, y] = onPlane(xyz, corner, frame);
  let inside = false;
  const end = polygonStart[polygon + 1] ?? 0;
  for (let ring = polygonStart[polygon] ?? 0; ring < end; ring += 1) {
    if (isLeftOfOdd(xyz, ringStart[ring] ?? 0, ringStart[ring + 1] ?? 0, frame, x, y)) inside = !inside;
  }
  return inside;
}

/** Whether the ray from (x, y) to the east meets an odd number of edges of the ring. */
function isLeftOfOdd(
  xyz: Float64Array,
  first: number,
  end: number,
  frame: TangentFrame,
  x: number,
  y: number,
): boolean {
  let odd = false;
  let [x1, y1] = onPlane(xyz, first, frame);
  for (let corner = first + 1; corner < end; corner += 1) {
    const [x2, y2] = onPlane(xyz, corner, frame);
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
    x1 = x2;
    y1 = y2;
  }
  return odd;
}

function onPlane(xyz: Float64Array, corner: number, { origin, east, north }: TangentFrame): [number, number] {
  const dx = (xyz[3 * corner] ?? 0) - origin[0];
  const dy = (xyz[3 * corner + 1] ?? 0) - origin[1];
  const dz = (xyz[3 * corner + 2] ?? 0) - origin[2];
  return [dx * east[0] + dy * east[1], dx * north[0] + dy * north[1] + dz * north[2]];
}
