import type { ReadOptions } from "#gis/formats/boundary-format";
import { crsOfEpsg } from "#gis/formats/epsg-crs";
import { type FeatureCrs, featureItem } from "#gis/formats/feature-item";
import { geopackageGeometry } from "#gis/formats/geopackage-geometry";
import type { ParsedItem } from "#gis/formats/parsed-file";
import type { WkbGeometry } from "#gis/formats/wkb-geometry";
import { crsOfWkt } from "#gis/formats/wkt-crs";
import type { Issue } from "#gis/issue";
import { ContainerFault, damaged, mostFeatures, tooManyFeatures } from "../container-fault.ts";
import type { ContainerReader, ContainerReading } from "../container-reader.ts";
import { silentCrs } from "../silent-crs.ts";
import { startsWith } from "../sniff.ts";
import { type OpenDatabase, openDatabase, quoted, type Row } from "./open-database.ts";

const otherKinds = /POINT|LINESTRING|CURVE(?!POLYGON)/i;

/** GeoPackage (OGC 12-128r18): every layer of areas, each in its own system. */
export const geopackageReader: ContainerReader = {
  id: "geopackage",
  label: "GeoPackage",
  recognise: (bytes) => startsWith(bytes, "SQLite format 3\0"),
  async read({ bytes }, options) {
    const database = await openDatabase(bytes);
    try {
      return readLayers(database, options);
    } finally {
      database.close();
    }
  },
};

interface Layer {
  table: string;
  column: string;
  kind: string;
  crs: FeatureCrs | null;
}

function readLayers(database: OpenDatabase, options: ReadOptions): ContainerReading {
  const layers = layersOf(database);
  const items: ParsedItem[] = [];
  const issues: Issue[] = [];
  for (const layer of layers) {
    try {
      const label: Record<string, string> = layers.length > 1 ? { 图层: layer.table } : {};
      for (const item of itemsOf(database, layer, label, items.length, options)) items.push(item);
    } catch (cause) {
      if (!(cause instanceof ContainerFault)) throw cause;
      issues.push({ ...cause.issue, place: { itemName: layer.table } });
    }
  }
  return { encoding: "utf-8", items, issues };
}

function layersOf(database: OpenDatabase): Layer[] {
  const needed = ["gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"];
  if (!needed.every(database.hasTable)) throw new ContainerFault("F01", {});
  const sql = `SELECT g.table_name, g.column_name, g.geometry_type_name, s.organization, s.organization_coordsys_id, s.definition
    FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name AND c.data_type = 'features'
    LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.table_name`;
  return [...database.rows(sql)].map((row) => ({
    table: String(row.table_name),
    column: String(row.column_name),
    kind: String(row.geometry_type_name),
    crs: crsOf(row),
  }));
}

/** Null for the two systems of the standard that say nothing (-1 and 0), and for one that is not there. */
function crsOf({ organization, organization_coordsys_id: code, definition }: Row): FeatureCrs | null {
  const number = Number(code);
  if (typeof definition !== "string" || number <= 0) return null;
  const known = /^epsg$/i.test(String(organization)) ? crsOfEpsg(number) : null;
  return known ?? crsOfWkt(/^undefined$/i.test(definition) ? `${organization}:${number}` : definition);
}

function* itemsOf(
  database: OpenDatabase,
  { table, column, kind, crs }: Layer,
  label: Record<string, string>,
  before: number,
  options: ReadOptions,
): Generator<ParsedItem> {
  if (otherKinds.test(kind)) throw new ContainerFault("F05", { kind });
  if (!database.hasTable(table)) throw new ContainerFault("C06", { kind: "virtual" });
  const columns = database.columnsOf(table);
  if (!columns.includes(column)) throw damaged(`图层“${table}”`, `没有图形列“${column}”`);
  let at = before;
  let system = crs;
  for (const row of database.rows(`SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(table)}`)) {
    at += 1;
    if (at > mostFeatures) throw tooManyFeatures();
    const geometry = geometryOf(row[column], `图层“${table}”第${at - before}个图形`);
    system ??= geometry && silentCrs(firstNumber(geometry));
    const properties = { ...label, ...attributesOf(row, column) };
    const source = { type: "Feature", properties, geometry };
    yield featureItem({ geometry, properties, source }, at, system ?? silentCrs(undefined), options);
  }
}

function geometryOf(blob: Row[string] | undefined, what: string): WkbGeometry | null {
  if (blob === null || blob === undefined) return null;
  const geometry = blob instanceof Uint8Array ? geopackageGeometry(blob) : null;
  if (geometry === null) throw damaged(what, "图形数据不能读出");
  return geometry;
}

function firstNumber({ coordinates, geometries }: WkbGeometry): number | undefined {
  const [first] = coordinates?.flat(3) ?? [];
  if (typeof first === "number") return first;
  return geometries?.map(firstNumber).find((value) => value !== undefined);
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
