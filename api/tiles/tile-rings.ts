import { clipRing, type TileRing } from "./clip-ring.ts";
import type { MercatorShapes } from "./mercator-shapes.ts";
import { buffer, extent } from "./tile-units.ts";

export interface Tile {
  z: number;
  x: number;
  y: number;
}
type Ring = [x: number, y: number][];

/** From here on every corner stays, to the hand's breadth; before, one in a unit of the tile is enough. */
const exactZoom = 15;
const fewestCorners = 4;

/** The rings of a shape in whole units of a tile; none when it is smaller than `smallest` units or lies outside. */
export function tileRings(shapes: MercatorShapes, shape: number, tile: Tile, smallest: number): Ring[] {
  if (sizeOn(shapes, shape, tile) < smallest) return [];
  const [first, end] = [shapes.shapeStart[shape] ?? 0, shapes.shapeStart[shape + 1] ?? 0];
  return Array.from({ length: end - first }, (_, at) => polygonOn(shapes, first + at, tile)).flat();
}

/** What is left of a polygon and its holes inside the tile. */
function polygonOn(shapes: MercatorShapes, polygon: number, tile: Tile): Ring[] {
  const [first, end] = [shapes.polygonStart[polygon] ?? 0, shapes.polygonStart[polygon + 1] ?? 0];
  const rings = Array.from({ length: end - first }, (_, at) => ringOn(shapes, first + at, tile));
  const [ground] = rings;
  return ground && ground.length > 0 ? rings.filter((ring) => ring.length > 0) : [];
}

function sizeOn({ boxes }: MercatorShapes, shape: number, { z }: Tile): number {
  const [west = 0, north = 0, east = 0, south = 0] = boxes.subarray(4 * shape, 4 * shape + 4);
  return Math.max(east - west, south - north) * 2 ** z * extent;
}

/** What is left of a ring inside the tile; empty when it encloses nothing there. */
function ringOn({ xy, ringStart }: MercatorShapes, ring: number, { z, x, y }: Tile): Ring {
  const tiles = 2 ** z;
  const [first, end] = [ringStart[ring] ?? 0, ringStart[ring + 1] ?? 0];
  const flat: TileRing = [];
  for (let at = 2 * first; at < 2 * end; at += 2) {
    flat.push(((xy[at] ?? 0) * tiles - x) * extent, ((xy[at + 1] ?? 0) * tiles - y) * extent);
  }
  const kept = rounded(clipRing(flat, -buffer, extent + buffer), z < exactZoom ? 1 : 0);
  return kept.length < fewestCorners ? [] : kept;
}

/** Whole units, without corners that come no further than `finest` units from the last kept one. */
function rounded(ring: TileRing, finest: number): Ring {
  const kept: Ring = [];
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x, y] = [Math.round(ring[at] ?? 0), Math.round(ring[at + 1] ?? 0)];
    const last = kept.at(-1);
    if (last && Math.abs(x - last[0]) <= finest && Math.abs(y - last[1]) <= finest) continue;
    kept.push([x, y]);
  }
  const [first] = kept;
  return first ? [...kept, first] : [];
}
