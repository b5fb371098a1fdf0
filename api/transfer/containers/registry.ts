import type { ContainerReader, ZipReader } from "./container-reader.ts";
import { dxfReader } from "./dxf/read-dxf.ts";
import { geopackageReader } from "./geopackage/read-geopackage.ts";
import { kmlReader } from "./read-kml.ts";
import { kmzReader } from "./read-kmz.ts";
import { workbookReader } from "./read-workbook.ts";
import { workbooksReader } from "./read-workbooks.ts";
import { shapefileReader } from "./shapefile/read-shapefile.ts";

/** What can be read by its first bytes, asked in this order. */
export const containerReaders: readonly ContainerReader[] = [geopackageReader, kmlReader, dxfReader];

/** What can be read in a zip, asked in this order. */
export const zipReaders: readonly ZipReader[] = [workbookReader, shapefileReader, kmzReader, workbooksReader];
