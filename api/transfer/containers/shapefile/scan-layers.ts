import type { FeatureCrs } from "#gis/formats/feature-item";
import type { TextEncoding } from "#gis/formats/parsed-file";
import { silentCrs } from "#gis/formats/silent-crs";
import { crsOfWkt } from "#gis/formats/wkt-crs";
import type { Issue } from "#gis/issue";
import { type ByteStore, memoryBytes } from "../byte-store.ts";
import { ContainerFault, faultOf, mostFeatures, tooManyFeatures } from "../container-fault.ts";
import { type DbfEncoding, dbfEncoding } from "./dbf-encoding.ts";
import { type DbfTable, dbfTable, isDeleted } from "./dbf-table.ts";
import { recordName, type ShpRecords, shpRecords, shpRings } from "./shp-records.ts";

/** What is read of a layer; the rest of its files (.sbn, .xml …) says nothing of its mines. */
export const layerParts = ["shp", "shx", "dbf", "prj", "cpg"] as const;
export type LayerPart = (typeof layerParts)[number];
/** The files of one layer, unpacked, as far as there are any. */
export type LayerBytes = Partial<Record<LayerPart, ByteStore>>;

/** A layer to look through; one that could not be unpacked says so when it is opened. */
export interface LayerSource {
  name: string;
  open<T>(use: (bytes: LayerBytes) => T): T;
}

/** A layer that could not be unpacked, and why. */
export function refusedLayer(name: string, issue: Issue): LayerSource {
  return {
    name,
    open: () => {
      throw faultOf(issue);
    },
  };
}

/** A layer that was gone through, and the records of it that were not deleted. */
export interface ShapeLayer extends ShpRecords {
  /** which of the sources it is, from 0 */
  source: number;
  name: string;
  crs: FeatureCrs;
  encoding: TextEncoding;
  /** the 0-based place in the table that each record has */
  places: Uint32Array;
}

export interface ScannedLayers {
  layers: ShapeLayer[];
  encoding: TextEncoding;
  issues: Issue[];
}

/** Goes through layers without making shapes; one that cannot be read is refused with its name, the others are read. */
export function scanLayers(sources: readonly LayerSource[], chosen?: TextEncoding): ScannedLayers {
  const layers: ShapeLayer[] = [];
  const issues: Issue[] = [];
  let said: TextEncoding | null = null;
  let count = 0;
  for (const [source, { name, open }] of sources.entries()) {
    try {
      const { encoding, by, layer, warnings } = open((bytes) => scanLayer(bytes, source, name, chosen));
      if (count + layer.starts.length > mostFeatures) throw tooManyFeatures();
      count += layer.starts.length;
      layers.push(layer);
      issues.push(...warnings);
      if (by !== "ascii") said ??= encoding;
    } catch (cause) {
      if (!(cause instanceof ContainerFault)) throw cause;
      issues.push(cause.issue);
    }
  }
  return { layers, issues, encoding: said ?? "utf-8" };
}

/** longer than any .prj or .cpg */
const mostTextBytes = 20_000;

interface Scan extends DbfEncoding {
  layer: ShapeLayer;
  warnings: Issue[];
}

function scanLayer(bytes: LayerBytes, source: number, name: string, chosen?: TextEncoding): Scan {
  const { shp = memoryBytes(new Uint8Array()), shx, dbf } = bytes;
  const records = shpRecords(shp, shx, name);
  if (dbf === undefined) throw new ContainerFault("C04", { kind: "part", layer: name, missing: " .dbf " });
  const table = dbfTable(dbf, name);
  if (table.count !== records.starts.length) {
    const detail = `有${records.starts.length}个图形、${table.count}条属性，不能一一对应`;
    throw new ContainerFault("C05", { what: `图层“${name}”`, detail });
  }
  const { encoding, by } = dbfEncoding(table, textOf(bytes.cpg), chosen);
  const places = livePlaces(table);
  const deleted = table.count - places.length;
  const warnings = [
    ...(shx === undefined ? [warning("C04", { kind: "index", layer: name })] : []),
    ...(deleted > 0 ? [warning("C04", { kind: "deleted", layer: name, count: deleted })] : []),
    ...(by === "content" ? [{ ...warning("C07", { encoding }), place: { itemName: name } }] : []),
  ];
  const crs = { ...crsOf(textOf(bytes.prj), shp, records, name), looseRings: true };
  const starts = Float64Array.from(places, (place) => records.starts[place] ?? 0);
  const points = Uint32Array.from(places, (place) => records.points[place] ?? 0);
  return { encoding, by, warnings, layer: { source, name, crs, encoding, places, starts, points } };
}

function livePlaces(table: DbfTable): Uint32Array {
  const places: number[] = [];
  for (let at = 0; at < table.count; at += 1) if (!isDeleted(table.record(at))) places.push(at);
  return Uint32Array.from(places);
}

function warning(code: "C04" | "C07", context: Issue["context"]): Issue {
  return { code, severity: "warning", place: {}, context };
}

function textOf(file: ByteStore | undefined): string | null {
  return file ? new TextDecoder().decode(file.read(0, Math.min(file.sizeBytes, mostTextBytes))).trim() : null;
}

function crsOf(
  prj: string | null,
  shp: ByteStore,
  { starts, points }: ShpRecords,
  layer: string,
): FeatureCrs {
  if (prj !== null && prj !== "") return crsOfWkt(prj);
  for (const [at, start] of starts.entries()) {
    if (points[at] === 0) continue;
    const first = shpRings(shp, start, recordName(layer, at))?.[0]?.[0]?.[0];
    if (first !== undefined) return silentCrs(first);
  }
  return silentCrs(undefined);
}
