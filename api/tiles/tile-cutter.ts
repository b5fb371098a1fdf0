import { type Feature, fromVectorTileJs, GeoJSONWrapper } from "@maplibre/vt-pbf";
import Flatbush from "flatbush";
import type { MercatorShapes } from "./mercator-shapes.ts";
import { type Tile, tileRings } from "./tile-rings.ts";
import { buffer, extent, unitsPerPx } from "./tile-units.ts";

/** Cuts tiles of areas or of their names; null where nothing lies. */
export type TileCutter = (z: number, x: number, y: number) => Uint8Array | null;

/** The shapes of a table in the order they are drawn, with their properties as JSON text. */
export interface Ground {
  shapes: MercatorShapes;
  properties: readonly string[];
}

/** Places alone are drawn as points. */
interface Points {
  shapes: Pick<MercatorShapes, "labels">;
  properties: readonly string[];
}

const version = 2;
/** Dots nearer than this cover each other; from zoom 11 on names are drawn and every mine has its own. */
const cellPxAt = (z: number) => (z < 8 ? 4 : 2);
const firstNameZoom = 11;
const pointType = 1;
const lineType = 2;
const polygonType = 3;

/** What is smaller than a pixel is not drawn as an area; its point still is. */
export function areaCutter(layer: string, ground: Ground): TileCutter {
  return ringCutter(layer, ground, polygonType);
}

/** Their rings as lines: rings that cross themselves may enclose nothing, and what encloses nothing is not drawn as an area. */
export function outlineCutter(layer: string, ground: Ground): TileCutter {
  return ringCutter(layer, ground, lineType);
}

function ringCutter(
  layer: string,
  { shapes, properties }: Ground,
  type: typeof lineType | typeof polygonType,
): TileCutter {
  const index = indexOf(properties.length, (shape) => shapes.boxes.subarray(shape * 4, shape * 4 + 4));
  return (z, x, y) => {
    const tile = { z, x, y };
    const features = shapesIn(index, tile).flatMap((shape): Feature[] => {
      const geometry = tileRings(shapes, shape, tile, unitsPerPx);
      return geometry.length > 0 ? [{ type, geometry, tags: tagsOf(properties, shape) }] : [];
    });
    return encoded(layer, features);
  };
}

/** One point a shape; where dots of a small scale would cover each other, the first drawn, which is the largest. */
export function pointCutter(layer: string, { shapes: { labels }, properties }: Points): TileCutter {
  const index = indexOf(properties.length, (shape) => {
    const [x = 0, y = 0] = labels.subarray(shape * 2, shape * 2 + 2);
    return [x, y, x, y];
  });
  return (z, x, y) => {
    const tile = { z, x, y };
    const cell = cellPxAt(z) * unitsPerPx;
    const taken = new Set<number>();
    const features = shapesIn(index, tile).flatMap((shape): Feature[] => {
      const point = onTile(tile, labels[shape * 2] ?? 0, labels[shape * 2 + 1] ?? 0);
      if (z < firstNameZoom && isTaken(taken, point, cell)) return [];
      return [{ type: pointType, geometry: [point], tags: tagsOf(properties, shape) }];
    });
    return encoded(layer, features);
  };
}

function indexOf(count: number, boxOf: (shape: number) => ArrayLike<number>): Flatbush | null {
  if (count === 0) return null;
  const index = new Flatbush(count);
  for (let shape = 0; shape < count; shape += 1) {
    const [west = 0, north = 0, east = 0, south = 0] = Array.from(boxOf(shape));
    index.add(west, north, east, south);
  }
  index.finish();
  return index;
}

/** Shapes that meet a tile and its margin, in the order they are drawn. */
function shapesIn(index: Flatbush | null, { z, x, y }: Tile): number[] {
  const tiles = 2 ** z;
  const margin = buffer / extent;
  return (
    index
      ?.search((x - margin) / tiles, (y - margin) / tiles, (x + 1 + margin) / tiles, (y + 1 + margin) / tiles)
      .sort((a, b) => a - b) ?? []
  );
}

function onTile({ z, x, y }: Tile, mercatorX: number, mercatorY: number): [number, number] {
  const tiles = 2 ** z;
  return [Math.round((mercatorX * tiles - x) * extent), Math.round((mercatorY * tiles - y) * extent)];
}

/** Whether an earlier point has the cell; if not, this one has it now. */
function isTaken(taken: Set<number>, [x, y]: [number, number], cell: number): boolean {
  const place = Math.floor(y / cell) * extent + Math.floor(x / cell);
  if (taken.has(place)) return true;
  taken.add(place);
  return false;
}

function tagsOf(properties: readonly string[], shape: number): Record<string, string | number | boolean> {
  return JSON.parse(properties[shape] ?? "{}");
}

function encoded(layer: string, features: Feature[]): Uint8Array | null {
  if (features.length === 0) return null;
  const content = new GeoJSONWrapper(features, { version, extent });
  content.name = layer;
  return fromVectorTileJs({ layers: { [layer]: content } });
}
