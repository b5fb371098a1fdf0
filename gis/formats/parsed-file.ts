import type { MultiPolygon } from "geojson";
import type { TracedPart } from "../check/traced-item.ts";
import type { CoordinateReading } from "../crs/coordinate-reading.ts";
import type { Issue, IssueCode } from "../issue.ts";
import type { WrittenCorners } from "./written-corners.ts";

export const datums = ["CGCS2000", "WGS84", "XIAN80", "BJ54", "GCJ02"] as const;
export type Datum = (typeof datums)[number];

/** How the numbers of the source are to be read. `zone` is the 带号 (3°: 25–45, 6°: 13–23); null = lon/lat or not stated. */
export interface SourceCrs {
  datum: Datum;
  kind: "plane" | "geographic";
  zoneWidth: 3 | 6 | null;
  zone: number | null;
}

/** One 采区 (part) of a mine: elevation band in metres above the 1985 datum, null where the source is silent. */
export interface ParsedPart {
  name: string | null;
  topM: number | null;
  bottomM: number | null;
  /** official ellipsoidal area of the part with its holes taken out, m² */
  areaM2: number;
  shape: MultiPolygon;
}

/** One mine or parcel read from a file. */
export interface ParsedItem {
  name: string | null;
  number: string | null;
  crs: SourceCrs;
  parts: ParsedPart[];
  /** all parts together in lon/lat; null when no usable area could be made */
  shape: MultiPolygon | null;
  /** official ellipsoidal area of `shape`, m² */
  areaM2: number;
  /** the area the source states, in m², and as printed there */
  declaredAreaM2: number | null;
  declaredAreaText: string | null;
  /** attributes of the source as they stood (GeoJSON properties, TXT header fields) */
  properties: Record<string, unknown>;
  /** 1-based line on which an attribute stands, where the source is a table */
  attributeLines?: Record<string, number>;
  /** the original lines or JSON of this item, kept so that an import can always be proved */
  sourceText: string;
  /** corners of a text or table as they are written; null where `sourceText` is a feature, which holds them */
  written: WrittenCorners | null;
  issues: Issue[];
  /** what the reader found, before shapes were made of it; kept where a repair may be proposed */
  draft: ReadDraft | null;
  /** every reading of plane numbers that was weighed; none where they left no doubt */
  readings: CoordinateReading[];
  /** repairs a person has taken, in order */
  repairs: TakenRepair[];
}

/** Corners as the source lists them, and what the reader itself had to say. */
export interface ReadDraft {
  /** 1-based place of the item in its file */
  item: number;
  /** the datum as the source words it; null when it says nothing */
  datumText: string | null;
  parts: readonly TracedPart[];
  issues: readonly Issue[];
}

/** A repair that was taken: why, what was done, and by how many m² the ground changed. */
export interface TakenRepair {
  code: IssueCode;
  title: string;
  areaChangeM2: number;
  differenceM2: number;
}

export const fileFormats = [
  "corner-table",
  "dxf",
  "geojson",
  "geopackage",
  "kml",
  "notice",
  "registry-string",
  "shapefile",
  "txt-parcel",
  "wkt-table",
  "xy-list",
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** How the text of a file may be written; GB 18030 holds GBK and GB 2312. */
export const textEncodings = ["utf-8", "gb18030", "big5"] as const;
export type TextEncoding = (typeof textEncodings)[number];

export interface ParsedFile {
  format: FileFormat | null;
  encoding: TextEncoding;
  items: ParsedItem[];
  /** trouble of the file as a whole; each item carries its own */
  issues: Issue[];
}
