import type { MultiPolygon } from "geojson";
import type { DegreeNotation } from "../crs/degree-text.ts";
import type { Issue } from "../issue.ts";
import type { ReadingGround } from "./judge-readings.ts";
import type { Datum, FileFormat, ParsedItem, TextEncoding } from "./parsed-file.ts";

/** What the user adds where the file is silent or odd. */
export interface ReadOptions {
  /** 带号 for plane coordinates that state none */
  zone?: number;
  zoneWidth?: 3 | 6;
  /** the zone the user chose stands above the prefix of Y and the 带号 of the file */
  overrideZone?: boolean;
  /** the county the user works in: plane numbers in doubt are read so that they land there */
  county?: ReadingGround;
  /** the user has confirmed that X and Y stand the wrong way round */
  acceptSwap?: boolean;
  /** how text is written, where the person knows better than the file */
  encoding?: TextEncoding;
  /** the user has said how degrees without marks are meant */
  degrees?: DegreeNotation;
  /** the user has said the datum of a source that names none, or that its longitudes and latitudes are GCJ-02 */
  datum?: Datum;
  /** ground the register covers, for E06 */
  territory?: MultiPolygon;
}

/** What one format makes of a text. Trouble with a single mine travels with that mine. */
export interface Reading {
  items: ParsedItem[];
  issues: Issue[];
}

/** One layout of boundary files. Adding a format is one such object and one line in the registry. */
export interface BoundaryFormat {
  id: FileFormat;
  /** Chinese, for menus and messages */
  label: string;
  recognise(text: string, name: string): boolean;
  read(text: string, options: ReadOptions): Reading;
}
