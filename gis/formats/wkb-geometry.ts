/** A geometry as GeoJSON has it; heights and measures are left out. */
export interface WkbGeometry {
  type: string;
  coordinates?: unknown[];
  geometries?: WkbGeometry[];
}

const deepestCollection = 8;
const names: Readonly<Record<number, string>> = {
  1: "Point",
  2: "LineString",
  3: "Polygon",
  4: "MultiPoint",
  5: "MultiLineString",
  6: "MultiPolygon",
  7: "GeometryCollection",
  8: "CircularString",
  9: "CompoundCurve",
  10: "CurvePolygon",
  11: "MultiCurve",
  12: "MultiSurface",
};

interface Cursor {
  view: DataView;
  at: number;
}

/**
 * Areas of a well-known binary (OGC 06-103r4, ISO Z, M and ZM, and the flags of EWKB) from a byte on. Anything else has its type
 * and no coordinates. Null when the bytes are no WKB, end too soon or promise more points than there are.
 */
export function wkbGeometry(bytes: Uint8Array, from = 0): WkbGeometry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readGeometry({ view, at: from }, 0);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function readGeometry(cursor: Cursor, depth: number): WkbGeometry {
  if (depth > deepestCollection) throw new RangeError("too deep");
  const { type, little, pointBytes } = readHead(cursor);
  if (type === "Polygon") return { type, coordinates: readRings(cursor, little, pointBytes) };
  if (type !== "MultiPolygon" && type !== "GeometryCollection") return { type };
  const count = readCount(cursor, little, 9);
  const members: WkbGeometry[] = [];
  for (let i = 0; i < count; i += 1) {
    const member = readGeometry(cursor, depth + 1);
    // what has no coordinates was not gone through, so nobody knows where the next one begins
    if (member.coordinates === undefined && member.geometries === undefined) return member;
    members.push(member);
  }
  if (type === "GeometryCollection") return { type, geometries: members };
  return { type, coordinates: members.map(({ coordinates }) => coordinates ?? []) };
}

/** Byte order, kind, and the bytes of a point: heights and measures by ISO thousands or by the flags of EWKB. */
function readHead(cursor: Cursor): { type: string; little: boolean; pointBytes: number } {
  const { view, at } = cursor;
  const order = view.getUint8(at);
  const little = order === 1;
  const code = view.getUint32(at + 1, little);
  const hasSrid = (code & 0x2000_0000) !== 0;
  cursor.at += hasSrid ? 9 : 5;
  const plain = code & 0x0fff_ffff;
  const type = names[plain % 1000];
  const extras = [0, 1, 1, 2][Math.floor(plain / 1000)];
  if (order > 1 || type === undefined || extras === undefined) throw new RangeError("no WKB");
  const flags = ((code >>> 31) & 1) + ((code >>> 30) & 1);
  return { type, little, pointBytes: 16 + 8 * Math.max(extras, flags) };
}

function readRings(cursor: Cursor, little: boolean, pointBytes: number): number[][][] {
  const count = readCount(cursor, little, 4);
  const rings: number[][][] = [];
  for (let i = 0; i < count; i += 1) rings.push(readPoints(cursor, little, pointBytes));
  return rings;
}

function readPoints(cursor: Cursor, little: boolean, pointBytes: number): number[][] {
  const count = readCount(cursor, little, pointBytes);
  const { view, at } = cursor;
  cursor.at += count * pointBytes;
  return Array.from({ length: count }, (_, i) => {
    const start = at + i * pointBytes;
    return [view.getFloat64(start, little), view.getFloat64(start + 8, little)];
  });
}

/** A count that the bytes left can hold, so that nothing is made for what is not there. */
function readCount(cursor: Cursor, little: boolean, leastBytes: number): number {
  const count = cursor.view.getUint32(cursor.at, little);
  cursor.at += 4;
  if (count * leastBytes > cursor.view.byteLength - cursor.at) throw new RangeError("too few bytes");
  return count;
}
