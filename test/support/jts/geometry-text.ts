import type { MultiPolygon, Position } from "geojson";

/** A geometry of a test case: its kind, and its polygons when it is made of nothing else. */
export interface CaseGeometry {
  kind: string;
  /** null for points, lines and mixtures */
  polygons: MultiPolygon["coordinates"] | null;
  /** the polygons of a mixture as well */
  allPolygons: MultiPolygon["coordinates"];
}

/** Reads WKT or hexadecimal (E)WKB; null for what is neither. */
export function readGeometry(text: string): CaseGeometry | null {
  const plain = text.trim();
  if (plain === "") return null;
  return /^0[01][0-9A-F]+$/i.test(plain.replace(/\s+/g, ""))
    ? readWkb(plain.replace(/\s+/g, ""))
    : readWkt(plain);
}

type Nested = Position | Nested[];

function readWkt(text: string): CaseGeometry | null {
  const kind = /^[A-Z]+/i.exec(text)?.[0].toUpperCase();
  if (kind === undefined) return null;
  if (kind === "GEOMETRYCOLLECTION") return collectionOf(splitCollection(text).map(readWkt));
  const nested = nestedNumbers(text);
  if (kind === "POLYGON") return polygonal(kind, nested.length === 0 ? [] : [nested as Position[][]]);
  if (kind === "MULTIPOLYGON") return polygonal(kind, nested as Position[][][]);
  return { kind, polygons: null, allPolygons: [] };
}

function nestedNumbers(text: string): Nested[] {
  const start = text.indexOf("(");
  if (start < 0) return [];
  const json = text
    .slice(start)
    .replace(/EMPTY/gi, "()")
    .replace(
      /[-+\d.][-+\d.eE]*(\s+[-+\d.][-+\d.eE]*)+/g,
      (numbers) => `[${numbers.trim().split(/\s+/).map(Number)}]`,
    )
    .replace(/\(/g, "[")
    .replace(/\)/g, "]");
  try {
    return JSON.parse(json);
  } catch {
    return [];
  }
}

function splitCollection(text: string): string[] {
  const inner = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
  const members: string[] = [];
  let depth = 0;
  let from = 0;
  [...inner].forEach((sign, at) => {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign !== "," || depth > 0) return;
    members.push(inner.slice(from, at).trim());
    from = at + 1;
  });
  return text.includes("(") ? [...members, inner.slice(from).trim()] : [];
}

function polygonal(kind: string, polygons: Position[][][]): CaseGeometry {
  return { kind, polygons, allPolygons: polygons };
}

function collectionOf(members: readonly (CaseGeometry | null)[]): CaseGeometry {
  const allPolygons = members.flatMap((member) => member?.allPolygons ?? []);
  const pure = members.every((member) => member?.polygons);
  return { kind: "GEOMETRYCOLLECTION", polygons: pure ? allPolygons : null, allPolygons };
}

function readWkb(hex: string): CaseGeometry | null {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return wkbReader(new DataView(bytes.buffer))();
}

function wkbReader(view: DataView): () => CaseGeometry | null {
  let at = 0;
  let little = true;
  const step = (bytes: number) => {
    at += bytes;
    return at - bytes;
  };
  const whole = () => view.getUint32(step(4), little);
  const double = () => view.getFloat64(step(8), little);
  const many = <T>(one: () => T): T[] => Array.from({ length: whole() }, one);
  const ring = () => many((): Position => [double(), double()]);
  return function read(): CaseGeometry | null {
    little = view.getUint8(step(1)) === 1;
    const type = whole();
    if (type & 0x20000000) whole();
    if (type & 0xc0000000) return null;
    const kind = type & 0xff;
    if (kind === 3) return polygonal("POLYGON", [many(ring)]);
    if (kind === 6)
      return polygonal(
        "MULTIPOLYGON",
        many(read).flatMap((member) => member?.allPolygons ?? []),
      );
    return null;
  };
}
