/** A geometry as GeoJSON has it; what is no area has its type only. */
export interface WktGeometry {
  type: string;
  coordinates?: number[][][] | number[][][][];
  geometries?: WktGeometry[];
}

export type WktReading =
  | { geometry: WktGeometry; srid: number | null; fault: null }
  /** the 1-based character from which it could not be read, and what stands there */
  | { geometry: null; srid: null; fault: { at: number; near: string } };

const deepestCollection = 8;
const shownOfFault = 20;
const types: Readonly<Record<string, string>> = {
  POINT: "Point",
  LINESTRING: "LineString",
  POLYGON: "Polygon",
  MULTIPOINT: "MultiPoint",
  MULTILINESTRING: "MultiLineString",
  MULTIPOLYGON: "MultiPolygon",
  GEOMETRYCOLLECTION: "GeometryCollection",
  CIRCULARSTRING: "CircularString",
  COMPOUNDCURVE: "CompoundCurve",
  CURVEPOLYGON: "CurvePolygon",
  MULTICURVE: "MultiCurve",
  MULTISURFACE: "MultiSurface",
};
/** a quote before it was never closed */
const start =
  /^\s*"?\s*(?:SRID\s*=\s*\d{1,6}\s*;\s*)?([A-Z]{5,18})\s*(?:Z|M|ZM)?\s*(?:\(\s*[A-Z(\d+.-]|EMPTY\b)/i;
const firstNumber = /\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
const nextNumber = /\s+([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;

/** Whether a cell begins like well-known text. */
export function isWkt(text: string): boolean {
  return (start.exec(text.slice(0, 100))?.[1]?.toUpperCase() ?? "") in types;
}

/**
 * Areas of a well-known text (OGC 06-103r4; Z, M and ZM, whose further numbers are left out, and the SRID of EWKT). One pass over
 * the text; own code, as the parsers there are say neither where a text is broken nor end on one that nests without end.
 */
export function readWkt(text: string): WktReading {
  const cursor: Cursor = { text, at: 0 };
  try {
    const srid = readSrid(cursor);
    const geometry = readGeometry(cursor, 0);
    expectEnd(cursor);
    return { geometry, srid, fault: null };
  } catch (cause) {
    if (!(cause instanceof WktFault)) throw cause;
    const near = text.slice(cursor.at, cursor.at + shownOfFault);
    return { geometry: null, srid: null, fault: { at: cursor.at + 1, near } };
  }
}

interface Cursor {
  text: string;
  at: number;
}

class WktFault extends Error {
  override readonly name = "WktFault";
}

function readSrid(cursor: Cursor): number | null {
  const srid = take(cursor, /\s*SRID\s*=\s*(\d{1,6})\s*;/iy);
  return srid === null ? null : Number(srid);
}

function readGeometry(cursor: Cursor, depth: number): WktGeometry {
  const { at } = cursor;
  const type = types[take(cursor, /\s*([a-z]+?)(?=\s*(?:zm|z|m)?\s*(?:\(|empty))/iy)?.toUpperCase() ?? ""];
  if (type === undefined || depth > deepestCollection) {
    cursor.at = at;
    throw new WktFault();
  }
  take(cursor, /\s*(zm|z|m)(?=[\s(])/iy);
  if (type === "MultiPolygon") return { type, coordinates: listOf(cursor, polygon) };
  if (type === "GeometryCollection") {
    return { type, geometries: listOf(cursor, () => readGeometry(cursor, depth + 1)) };
  }
  if (type !== "Polygon") {
    skipBody(cursor);
    return { type };
  }
  const rings = polygon(cursor);
  return rings.length === 0 ? { type: "MultiPolygon", coordinates: [] } : { type, coordinates: rings };
}

/** Goes past what stands between the brackets, whatever it is. */
function skipBody(cursor: Cursor): void {
  if (take(cursor, /\s*(empty)/iy) !== null) return;
  let open = 0;
  do {
    const sign = take(cursor, /[^()]*([()])/y);
    if (sign === null) throw new WktFault();
    open += sign === "(" ? 1 : -1;
  } while (open > 0);
}

const polygon = (cursor: Cursor) => listOf(cursor, ring);
const ring = (cursor: Cursor) => listOf(cursor, corner);

/** Members between brackets, apart by commas; none for EMPTY. */
function listOf<Member>(cursor: Cursor, member: (cursor: Cursor) => Member): Member[] {
  if (take(cursor, /\s*(empty)/iy) !== null) return [];
  if (take(cursor, /\s*(\()/y) === null) throw new WktFault();
  const members = [member(cursor)];
  while (take(cursor, /\s*(,)/y) !== null) members.push(member(cursor));
  if (take(cursor, /\s*(\))/y) === null) throw new WktFault();
  return members;
}

/** x and y; heights and measures are left out. */
function corner(cursor: Cursor): number[] {
  const x = take(cursor, firstNumber);
  const y = take(cursor, nextNumber);
  if (x === null || y === null) throw new WktFault();
  for (let more = 0; more < 2; more += 1) take(cursor, nextNumber);
  return [Number(x), Number(y)];
}

function expectEnd(cursor: Cursor): void {
  take(cursor, /(\s*)/y);
  if (cursor.at < cursor.text.length) throw new WktFault();
}

/** The first group of a sticky pattern where the cursor stands, which goes on behind it; null when something else is there. */
function take(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return null;
  cursor.at = pattern.lastIndex;
  return found[1] ?? null;
}
