import { errorAt } from "../check/traced-item.ts";
import type { BoundaryFormat, ReadOptions } from "./boundary-format.ts";
import { itemPlace } from "./build-item.ts";
import { datumOf } from "./datum-text.ts";
import { crsOfEpsg } from "./epsg-crs.ts";
import { type FeatureCrs, featureItem } from "./feature-item.ts";
import { featureName } from "./geojson-properties.ts";
import type { ParsedItem } from "./parsed-file.ts";
import { silentCrs } from "./silent-crs.ts";
import { splitTable, type TableRow } from "./split-table.ts";
import { isWkt, readWkt, type WktGeometry, type WktReading } from "./wkt-geometry.ts";

/** the first shape stands among so many rows, or the table holds none */
export const shapeWithin = 30;
/** characters of the text in which that row begins */
const headLength = 20_000;
const systemHeading = "坐标系";
/** a mine of 20,000 corners with all digits of each, three times over */
export const longestShape = 3_000_000;

/** A table whose rows are mines, with the shape of each as well-known text in one cell: our own CSV, and that of GIS programs. */
export const wktTableFormat: BoundaryFormat = {
  id: "wkt-table",
  label: "WKT 表（CSV）",
  recognise: (text) =>
    looksLikeWkt.test(text.slice(0, headLength)) &&
    findShapes(splitTable(headOf(text), longestShape)) !== null,
  read(text, options) {
    const rows = splitTable(text, longestShape);
    const table = findShapes(rows);
    if (table === null) return { items: [], issues: [] };
    const mines = rows.slice(table.from).filter(saysSomething);
    return { items: mines.map((row, i) => readWktRow(row, i + 1, table, options)), issues: [] };
  },
};

/** Empty rows are no mines. */
export const saysSomething = ({ cells }: TableRow) => cells.some((cell) => cell !== "");

const looksLikeWkt = /(POLYGON|GEOMETRYCOLLECTION)\s*(Z|M|ZM)?\s*(\(|EMPTY)/i;

/** The first rows, whole: up to the end of the line in which the head ends. */
function headOf(text: string): string {
  const end = text.indexOf("\n", headLength);
  return end < 0 ? text : text.slice(0, end);
}

/** How the columns of such a table stand. */
export interface ShapeTable {
  /** one for each column; that of a column without a heading tells its place */
  headings: readonly string[];
  column: number;
  /** place of the first row below the headings */
  from: number;
}

/** Finds the column of shapes by the first cell that is one; the row above is that of the headings. */
export function findShapes(rows: readonly TableRow[]): ShapeTable | null {
  for (const [at, { cells }] of rows.slice(0, shapeWithin).entries()) {
    const column = cells.findIndex(isWkt);
    if (column < 0) continue;
    const above = rows[at - 1]?.cells ?? [];
    const headings = cells.map((_, place) => above[place] || `第${place + 1}列`);
    return { headings, column, from: at };
  }
  return null;
}

/** The mine of a row, at its 1-based place in the file. */
export function readWktRow(row: TableRow, item: number, table: ShapeTable, options: ReadOptions): ParsedItem {
  const { headings, column } = table;
  const said = headings.flatMap((key, place) => {
    const text = row.cells[place] ?? "";
    return place === column || key === systemHeading || text === "" ? [] : [[key, text] as const];
  });
  const properties = Object.fromEntries(said);
  const cell = row.cells[column] ?? "";
  const read = cell === "" ? null : readWkt(cell);
  const geometry = read?.geometry ?? null;
  const feature = { geometry, properties, source: { type: "Feature", properties, geometry } };
  const mine = featureItem(
    feature,
    item,
    crsOf(read, row.cells[headings.indexOf(systemHeading)] ?? ""),
    options,
  );
  const attributeLines = Object.fromEntries(said.map(([key]) => [key, row.line]));
  if (!read?.fault) return { ...mine, attributeLines };
  const place = {
    ...itemPlace(item, featureName(properties)),
    line: row.line,
    field: headings[column] ?? "",
  };
  const fault = errorAt("F05", place, { kind: "WKT", at: read.fault.at, near: read.fault.near });
  return { ...mine, attributeLines, issues: [...mine.issues.filter(({ code }) => code !== "F05"), fault] };
}

/** As the text says (SRID), else as the row says in words; without either, numbers tell degrees from metres and the rest is asked for. */
function crsOf(read: WktReading | null, words: string): FeatureCrs {
  const silent = silentCrs(firstNumber(read?.geometry ?? { type: "" }));
  const epsg = read?.srid ?? /EPSG:{1,2}(\d{4,5})/i.exec(words)?.[1] ?? null;
  const text = epsg === null ? words.trim() || null : `EPSG:${epsg}`;
  const named = epsg === null ? null : crsOfEpsg(Number(epsg));
  return named ?? { ...silent, text, datum: epsg === null ? datumOf(words) : null };
}

function firstNumber({ coordinates = [], geometries = [] }: WktGeometry): number | undefined {
  const [first] = coordinates.flat(3);
  return first ?? geometries.map(firstNumber).find((number) => number !== undefined);
}
