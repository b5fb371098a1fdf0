import { type FlatShapes, shapeCount } from "#gis/measure/flat-shapes";
import { insidePoint } from "./inside-point.ts";
import { reverseRing, twiceArea } from "./ring-turn.ts";

/** Shapes on the square of web Mercator (0…1, y southward), ready to be cut into tiles. */
export interface MercatorShapes extends Pick<FlatShapes, "ringStart" | "polygonStart" | "shapeStart"> {
  /** x, y of each corner; outer rings clockwise on screen, holes the other way */
  xy: Float64Array;
  /** west, north, east, south of each shape */
  boxes: Float64Array;
  /** x, y of a place inside each shape, for its name */
  labels: Float64Array;
}

/** Web Mercator ends here. */
const lastLat = 85.051128;

export function mercatorShapes({ lonLat, ...starts }: FlatShapes): MercatorShapes {
  const count = shapeCount(starts);
  const shapes = {
    ...starts,
    xy: lonLat.map((value, at) => (at % 2 === 0 ? mercatorX(value) : mercatorY(value))),
    boxes: new Float64Array(4 * count),
    labels: new Float64Array(2 * count),
  };
  turnRings(shapes);
  for (let shape = 0; shape < count; shape += 1) {
    const rings = ringsOf(shapes, shape);
    const box = boxOf(shapes, rings);
    shapes.boxes.set(box, 4 * shape);
    shapes.labels.set(insidePoint(shapes, rings, box), 2 * shape);
  }
  return shapes;
}

export interface RingRange {
  first: number;
  /** one past the last */
  end: number;
}
export type Box = readonly [west: number, north: number, east: number, south: number];

export function ringsOf({ shapeStart, polygonStart }: Omit<FlatShapes, "lonLat">, shape: number): RingRange {
  return {
    first: polygonStart[shapeStart[shape] ?? 0] ?? 0,
    end: polygonStart[shapeStart[shape + 1] ?? 0] ?? 0,
  };
}

export function mercatorX(lon: number): number {
  return lon / 360 + 0.5;
}

export function mercatorY(lat: number): number {
  const bounded = Math.max(-lastLat, Math.min(lastLat, lat));
  return (1 - Math.asinh(Math.tan((bounded * Math.PI) / 180)) / Math.PI) / 2;
}

/** Tiles tell a hole by its turn alone. */
function turnRings({ xy, ringStart, polygonStart }: MercatorShapes): void {
  for (let polygon = 0; polygon + 1 < polygonStart.length; polygon += 1) {
    const [outer, end] = [polygonStart[polygon] ?? 0, polygonStart[polygon + 1] ?? 0];
    for (let ring = outer; ring < end; ring += 1) {
      const [first, last] = [ringStart[ring] ?? 0, (ringStart[ring + 1] ?? 0) - 1];
      const isClockwise = twiceArea(xy, first, last) > 0;
      if (isClockwise !== (ring === outer)) reverseRing(xy, first, last);
    }
  }
}

function boxOf({ xy, ringStart }: MercatorShapes, { first, end }: RingRange): Box {
  let [west, north, east, south] = [1, 1, 0, 0];
  for (let at = 2 * (ringStart[first] ?? 0); at < 2 * (ringStart[end] ?? 0); at += 2) {
    const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return [west, north, east, south];
}
