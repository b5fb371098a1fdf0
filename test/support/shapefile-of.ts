import { encode } from "iconv-lite";

type Ring = readonly (readonly number[])[];

export interface ShapefileSource {
  /** 5 polygon, 15 with heights, 25 with measures; 1 and 3 have records of no use */
  type?: number;
  /** rings of each record, null for none */
  shapes: readonly (readonly Ring[] | null)[];
  /** attributes of each record, by field name; all text */
  rows: readonly Readonly<Record<string, string>>[];
  encoding?: "utf-8" | "gbk" | "big5";
  /** language driver of the .dbf */
  driver?: number;
}

/** The .shp, .shx and .dbf of one layer, made byte by byte. */
export function shapefileOf({ type = 5, shapes, rows, encoding = "utf-8", driver = 0 }: ShapefileSource) {
  const contents = shapes.map((rings) => (rings === null ? nothing() : polygonRecord(rings, type)));
  const records = contents.map((content, i) => Buffer.concat([int32be(i + 1, content.length / 2), content]));
  let at = 50;
  const index = contents.map((content) => {
    const entry = int32be(at, content.length / 2);
    at += 4 + content.length / 2;
    return entry;
  });
  return {
    shp: Buffer.concat([shpHeader(type, at * 2), ...records]),
    shx: Buffer.concat([shpHeader(type, 100 + 8 * index.length), ...index]),
    dbf: dbfOf(rows, encoding, driver),
  };
}

/** A table of text fields. */
export function dbfOf(
  rows: ShapefileSource["rows"],
  encoding: "utf-8" | "gbk" | "big5" = "utf-8",
  driver = 0,
): Buffer {
  const names = Object.keys(rows[0] ?? { 名称: "" });
  const width = 60;
  const head = Buffer.alloc(32);
  head[0] = 3;
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(32 + 32 * names.length + 1, 8);
  head.writeUInt16LE(1 + width * names.length, 10);
  head[29] = driver;
  const fields = names.map((name) => {
    const field = Buffer.alloc(32);
    encode(name, encoding).copy(field, 0, 0, 10);
    field[11] = "C".charCodeAt(0);
    field[16] = width;
    return field;
  });
  const cells = rows.map((row) => [" ", ...names.map((name) => cell(row[name] ?? "", encoding, width))]);
  const records = cells.map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part))));
  return Buffer.concat([head, ...fields, Buffer.from([0x0d]), ...records, Buffer.from([0x1a])]);
}

function cell(text: string, encoding: string, width: number): Buffer {
  const bytes = Buffer.alloc(width, " ");
  encode(text, encoding).copy(bytes, 0, 0, width);
  return bytes;
}

function polygonRecord(rings: readonly Ring[], type: number): Buffer {
  const points = rings.flat();
  const head = Buffer.alloc(44 + 4 * rings.length);
  head.writeInt32LE(type, 0);
  head.writeInt32LE(rings.length, 36);
  head.writeInt32LE(points.length, 40);
  let first = 0;
  rings.forEach((ring, i) => {
    head.writeInt32LE(first, 44 + 4 * i);
    first += ring.length;
  });
  const numbers = points.flatMap((point) => point.slice(0, 2));
  const heights = type === 5 ? [] : [0, 0, ...points.map((point) => point[2] ?? 0)];
  const body = Buffer.alloc(8 * (numbers.length + heights.length));
  [...numbers, ...heights].forEach((value, i) => {
    body.writeDoubleLE(value, 8 * i);
  });
  return Buffer.concat([head, body]);
}

const nothing = () => Buffer.alloc(4);

function shpHeader(type: number, sizeBytes: number): Buffer {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE(sizeBytes / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(type, 32);
  return header;
}

function int32be(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeInt32BE(value, 4 * i);
  });
  return bytes;
}
