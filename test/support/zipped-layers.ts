import { readFile } from "#api/transfer/read-file";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { type ShapefileSource, shapefileOf } from "./shapefile-of.ts";
import { zipOf } from "./zip-of.ts";

/** Corners of a closed square, clockwise as outer rings of a shapefile go. */
export const shpSquare = (x: number, y: number, size: number) => [
  [x, y, 7],
  [x, y + size, 7],
  [x + size, y + size, 7],
  [x + size, y, 7],
  [x, y, 7],
];
export const cgcs2000Prj =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
/** says all a layer can say of itself */
export const stated = { "矿区.prj": cgcs2000Prj, "矿区.cpg": "UTF-8" };
export const oneMine: ShapefileSource = {
  shapes: [[shpSquare(112, 38, 0.01)]],
  rows: [{ KSMC: "云岭一矿", XKZH: "C1409012026017130000001", 采矿权人: "云岭矿业" }],
};

export type ZipFiles = Record<string, string | Uint8Array>;

/** The files of a layer, and more beside them. */
export function layerFiles(source: ShapefileSource, more: ZipFiles = {}, name = "矿区"): ZipFiles {
  const { shp, shx, dbf } = shapefileOf(source);
  return { [`${name}.shp`]: shp, [`${name}.shx`]: shx, [`${name}.dbf`]: dbf, ...more };
}

/** What the reader makes of these files in a zip that is named like a text. */
export async function readZipped(files: ZipFiles, options: ReadOptions = {}): Promise<ParsedFile> {
  return readFile({ name: "导出.txt", bytes: await zipOf(files), options });
}

/** Codes of a file and of its items. */
export const codesOf = ({ issues, items }: ParsedFile) =>
  [...issues, ...items.flatMap((item) => item.issues)].map(({ code }) => code);
