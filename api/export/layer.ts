import type { MultiPolygon } from "geojson";
import type { CoordinateSystem } from "#gis/crs/coordinate-system";
import type { CornerPart } from "#gis/formats/corner-listing";
import type { ExportEncoding } from "#gis/formats/export-formats";
import type { SourceCrs } from "#gis/formats/parsed-file";

export interface ExportField {
  label: string;
  unit?: string;
  kind: "text" | "number" | "date";
  /** of a number that was measured; exact decimal text is never rounded */
  decimals?: number;
  /** of an Excel column, in characters */
  width: number;
  /** added up below an Excel table */
  total?: true;
}

/** Numbers may be exact decimal text, dates are YYYY-MM-DD. */
export type FieldValue = string | number | null;

/** One row of a list with its shape in lon/lat (CGCS2000); null where the register has none. */
export interface ExportFeature {
  /** in the order of the fields */
  values: readonly FieldValue[];
  /** its layer in a drawing */
  theme: string;
  name: string;
  number: string | null;
  shape: MultiPolygon | null;
  /** 采区 and the system of the licence, where corner tables are asked for */
  parts?: readonly CornerPart[];
  source?: SourceCrs;
  /** lines of [扩展信息] of the file its boundary came from */
  extension?: string;
}

export interface LayerHead {
  /** Chinese, e.g. 矿山 */
  title: string;
  fields: readonly ExportField[];
  /** which part of the list this is, where the sheet itself has to say so */
  part?: string;
}

/** What a writer is given; features may be walked more than once and need not all be in memory. */
export interface LayerContent extends LayerHead {
  features: Iterable<ExportFeature>;
}

export interface WriterSettings {
  system: CoordinateSystem;
  /** corner tables: each mine in its licence's zone, whatever `system` says */
  ownZones: boolean;
  encoding: ExportEncoding;
  /** YYYY-MM-DD */
  day: string;
}

/** Features and fields to the bytes of one format, piece by piece. Adding a format is one such function and one line in the registry. */
export type FeatureWriter = (
  layer: LayerContent,
  settings: WriterSettings,
) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Data that a format cannot hold; told to whoever asked for the file, in Chinese. */
export class ExportFault extends Error {
  override readonly name = "ExportFault";
}

/** A column's head with its unit, e.g. 证载面积（km²） */
export const headOf = ({ label, unit }: ExportField) => (unit ? `${label}（${unit}）` : label);

/** A value as tables of text show it: measured numbers rounded, the rest as it stands. */
export function valueText(value: FieldValue, { decimals }: ExportField): string {
  if (value === null) return "";
  return typeof value === "number" && decimals !== undefined ? value.toFixed(decimals) : String(value);
}
