import { crsOfEpsg } from "#gis/formats/epsg-crs";
import type { FeatureCrs } from "#gis/formats/feature-item";
import { silentCrs } from "#gis/formats/silent-crs";
import type { WkbGeometry } from "#gis/formats/wkb-geometry";
import { crsOfWkt } from "#gis/formats/wkt-crs";
import type { Issue } from "#gis/issue";
import { ContainerFault, damaged, mostFeatures, tooManyFeatures } from "../container-fault.ts";
import { type LayerReading, type LayerTable, layerRows, type RowSlice, rowGeometry } from "./layer-rows.ts";
import { type OpenDatabase, quoted, type Row } from "./open-database.ts";

/** A layer that was gone through, cut into slices that are read at once. */
export interface PackageLayer extends LayerReading {
  slices: RowSlice[];
  count: number;
}

export interface ScannedPackage {
  layers: PackageLayer[];
  issues: Issue[];
}

const otherKinds = /POINT|LINESTRING|CURVE(?!POLYGON)/i;
const rowsPerSlice = 200;
/** of shapes and attributes, so that large ones do not fill the memory together */
const bytesPerSlice = 400_000;
/** longer than the WKT of any system */
const mostDefinitionBytes = 65_536;
/** some 250,000 corners, with heights */
const mostRowMb = 6;

/** Goes through layers without making shapes; one that cannot be read is refused with its name, the others are read. */
export function scanPackage(database: OpenDatabase): ScannedPackage {
  const stated = statedLayers(database);
  const layers: PackageLayer[] = [];
  const issues: Issue[] = [];
  let count = 0;
  for (const one of stated) {
    try {
      const label: Record<string, string> = stated.length > 1 ? { 图层: one.table } : {};
      const layer = scanLayer(database, one, mostFeatures - count);
      layers.push({ ...layer, label });
      count += layer.count;
    } catch (cause) {
      if (!(cause instanceof ContainerFault)) throw cause;
      issues.push({ ...cause.issue, place: { itemName: one.table } });
    }
  }
  return { layers, issues };
}

interface StatedLayer {
  table: string;
  column: string;
  kind: string;
  crs: FeatureCrs | null;
}

function statedLayers(database: OpenDatabase): StatedLayer[] {
  const needed = ["gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"];
  if (!needed.every(database.hasTable)) throw new ContainerFault("F01", {});
  const sql = `SELECT g.table_name, g.column_name, g.geometry_type_name, s.organization, s.organization_coordsys_id,
    CASE WHEN octet_length(s.definition) < ${mostDefinitionBytes} THEN s.definition END AS definition
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

function scanLayer(
  database: OpenDatabase,
  { table, column, kind, crs }: StatedLayer,
  most: number,
): Omit<PackageLayer, "label"> {
  if (otherKinds.test(kind)) throw new ContainerFault("F05", { kind });
  if (!database.hasTable(table)) throw new ContainerFault("C06", { kind: "virtual" });
  const columns = database.columnsOf(table);
  if (!columns.includes(column)) throw damaged(`图层“${table}”`, `没有图形列“${column}”`);
  const layer = { table, column, columns, key: database.keyOf(table) };
  const slices = slicesOf(database, layer, most);
  let count = 0;
  let first: number | undefined;
  for (const row of layerRows(database, layer)) {
    const geometry = rowGeometry(layer, row, count);
    first ??= geometry === null ? undefined : firstNumber(geometry);
    count += 1;
  }
  return { ...layer, crs: crs ?? silentCrs(first), slices, count };
}

/** By the sizes of the rows, which are asked for without reading them: a row that would fill the memory is found before it does. */
function slicesOf(database: OpenDatabase, layer: LayerTable, most: number): RowSlice[] {
  const { table, columns, key } = layer;
  const bytes = columns.map((name) => `coalesce(octet_length(${quoted(name)}), 0)`).join(" + ");
  const sql = `SELECT ${key ?? "NULL"} AS k, ${bytes} AS n FROM ${quoted(table)} NOT INDEXED`;
  const slices: RowSlice[] = [];
  let [place, held] = [0, 0];
  let before: bigint | null = null;
  for (const row of database.rows(sql)) {
    if (place === most) throw tooManyFeatures();
    const size = Number(row.n);
    refuseHuge(size, `图层“${table}”第${place + 1}个图形`);
    const from = numberOf(row);
    if (from !== null && before !== null && from <= before) throw damaged(`图层“${table}”`, "行号的次序不对");
    before = from;
    held += size;
    const last = slices.at(-1);
    if (last && last.count < rowsPerSlice && held <= bytesPerSlice) last.count += 1;
    else {
      slices.push({ from, skip: place, count: 1 });
      held = size;
    }
    place += 1;
  }
  return slices;
}

const numberOf = ({ k }: Row) => (typeof k === "bigint" ? k : null);

function refuseHuge(sizeBytes: number, what: string): void {
  if (sizeBytes <= mostRowMb * 1024 ** 2) return;
  throw damaged(what, `数据超过 ${mostRowMb} MB，不是一座矿山的范围`);
}

function firstNumber({ coordinates, geometries }: WkbGeometry): number | undefined {
  const [first] = coordinates?.flat(3) ?? [];
  if (typeof first === "number") return first;
  return geometries?.map(firstNumber).find((value) => value !== undefined);
}
