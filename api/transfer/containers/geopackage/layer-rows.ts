import type { ReadOptions } from "#gis/formats/boundary-format";
import { type FeatureCrs, featureItem } from "#gis/formats/feature-item";
import { geopackageGeometry } from "#gis/formats/geopackage-geometry";
import type { ParsedItem } from "#gis/formats/parsed-file";
import type { WkbGeometry } from "#gis/formats/wkb-geometry";
import { damaged } from "../container-fault.ts";
import { type OpenDatabase, quoted, type Row } from "./open-database.ts";

/** A layer of areas and how its rows are asked for. */
export interface LayerTable {
  table: string;
  /** of the shapes */
  column: string;
  columns: readonly string[];
  /** a name of the row number that no column bears; null where the table has none */
  key: string | null;
}

/** Rows one after another in the order of the table. */
export interface RowSlice {
  /** row number of the first, where the table has such */
  from: bigint | null;
  /** how many rows of the table stand before it */
  skip: number;
  count: number;
}

export interface LayerReading extends LayerTable {
  crs: FeatureCrs;
  /** what tells its items from those of other layers, if there are any */
  label: Readonly<Record<string, string>>;
}

/** The rows of a layer, all of them or a slice. */
export function layerRows(database: OpenDatabase, layer: LayerTable, slice?: RowSlice): Generator<Row> {
  const { table, columns } = layer;
  return database.rows(
    `SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(table)} NOT INDEXED ${sliceSql(layer, slice)}`,
  );
}

function sliceSql({ key }: LayerTable, slice: RowSlice | undefined): string {
  if (slice === undefined) return "";
  const { from, skip, count } = slice;
  return key === null || from === null
    ? `LIMIT ${count} OFFSET ${skip}`
    : `WHERE ${key} >= ${from} LIMIT ${count}`;
}

/** Mines of the rows of a slice, the first of them at the 1-based place `item`. */
export function sliceItems(
  database: OpenDatabase,
  { crs, label, ...layer }: LayerReading,
  slice: RowSlice,
  item: number,
  options: ReadOptions,
): ParsedItem[] {
  const rows = [...layerRows(database, layer, slice)];
  if (rows.length !== slice.count) throw damaged(`图层“${layer.table}”`, "行号的次序不对");
  return rows.map((row, i) => {
    const geometry = rowGeometry(layer, row, slice.skip + i);
    const properties = { ...label, ...attributesOf(row, layer.column) };
    const source = { type: "Feature", properties, geometry };
    return featureItem({ geometry, properties, source }, item + i, crs, options);
  });
}

/** The shape of a row, by its 0-based place in the table; null where it has none. */
export function rowGeometry({ table, column }: LayerTable, row: Row, at: number): WkbGeometry | null {
  const blob = row[column];
  if (blob === null || blob === undefined) return null;
  const geometry = blob instanceof Uint8Array ? geopackageGeometry(blob) : null;
  if (geometry === null) throw damaged(`图层“${table}”第${at + 1}个图形`, "图形数据不能读出");
  return geometry;
}

/** Blobs are no attribute; a whole number beyond what a double holds stays text. */
function attributesOf(row: Row, geometryColumn: string): Record<string, string | number | null> {
  const entries = Object.entries(row).flatMap(([name, value]): [string, string | number | null][] => {
    if (name === geometryColumn || value instanceof Uint8Array) return [];
    if (typeof value !== "bigint") return [[name, value]];
    const number = Number(value);
    return [[name, Number.isSafeInteger(number) ? number : String(value)]];
  });
  return Object.fromEntries(entries);
}
