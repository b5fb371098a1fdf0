import type { MultiPolygon, Position } from "geojson";
import type { CoordinateSystem } from "#gis/crs/coordinate-system";
import { planeShape } from "./shape-text.ts";

const polygonType = 5;
const headBytes = 100;

/** The main and the index file of a shapefile of polygons (ESRI Shapefile Technical Description, 1998). */
export function shpFiles(
  shapes: Iterable<MultiPolygon | null>,
  system: CoordinateSystem,
): { shp: Buffer; shx: Buffer } {
  const records: Buffer[] = [];
  const index: Buffer[] = [];
  const box = emptyBox();
  let offset = headBytes;
  for (const shape of shapes) {
    const content = shape === null ? nullShape : polygonContent(planeShape(shape, system, "left-hand"), box);
    const head = Buffer.alloc(8);
    head.writeInt32BE(records.length / 2 + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    const entry = Buffer.alloc(8);
    entry.writeInt32BE(offset / 2, 0);
    entry.writeInt32BE(content.length / 2, 4);
    records.push(head, content);
    index.push(entry);
    offset += head.length + content.length;
  }
  const shxBytes = headBytes + 8 * index.length;
  return {
    shp: Buffer.concat([fileHead(offset, box), ...records], offset),
    shx: Buffer.concat([fileHead(shxBytes, box), ...index], shxBytes),
  };
}

type Box = [number, number, number, number];
const emptyBox = (): Box => [Infinity, Infinity, -Infinity, -Infinity];
const nullShape = Buffer.alloc(4);

function fileHead(bytes: number, box: Box): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE(bytes / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(polygonType, 32);
  if (Number.isFinite(box[0])) writeBox(head, 36, box);
  return head;
}

/** A record of all rings of a shape; the box of the whole file grows with it. */
function polygonContent({ coordinates }: MultiPolygon, whole: Box): Buffer {
  const rings = coordinates.flat();
  const pointCount = rings.reduce((sum, ring) => sum + ring.length, 0);
  const content = Buffer.alloc(44 + 4 * rings.length + 16 * pointCount);
  content.writeInt32LE(polygonType, 0);
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(pointCount, 40);
  const box = emptyBox();
  let start = 0;
  rings.forEach((ring, at) => {
    content.writeInt32LE(start, 44 + 4 * at);
    for (const [i, point] of ring.entries()) {
      writePoint(content, 44 + 4 * rings.length + 16 * (start + i), point);
      grow(box, point);
    }
    start += ring.length;
  });
  writeBox(content, 4, box);
  grow(whole, [box[0], box[1]]);
  grow(whole, [box[2], box[3]]);
  return content;
}

function grow(box: Box, [x = Number.NaN, y = Number.NaN]: Position): void {
  box[0] = Math.min(box[0], x);
  box[1] = Math.min(box[1], y);
  box[2] = Math.max(box[2], x);
  box[3] = Math.max(box[3], y);
}

function writePoint(bytes: Buffer, at: number, [x = Number.NaN, y = Number.NaN]: Position): void {
  bytes.writeDoubleLE(x, at);
  bytes.writeDoubleLE(y, at + 8);
}

function writeBox(bytes: Buffer, at: number, box: Box): void {
  box.forEach((value, i) => {
    bytes.writeDoubleLE(value, at + 8 * i);
  });
}
