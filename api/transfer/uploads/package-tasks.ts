import type { ReadOptions } from "#gis/formats/boundary-format";
import { fileBytes } from "../containers/byte-store.ts";
import { type LayerReading, type RowSlice, sliceItems } from "../containers/geopackage/layer-rows.ts";
import { type OpenDatabase, openDatabase } from "../containers/geopackage/open-database.ts";
import { type ScannedPackage, scanPackage } from "../containers/geopackage/scan-package.ts";
import { stagedRows } from "../staged-rows.ts";
import { storableJson } from "../storable-json.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

export interface PackageSlice {
  path: string;
  layer: LayerReading;
  slice: RowSlice;
  /** 0-based index of its first item in the file */
  first: number;
  options: ReadOptions;
}

/** Goes through the layers of a GeoPackage on the disk without making shapes. */
export function scanPackageFile(path: string): Promise<Outcome<ScannedPackage>> {
  return withDatabase(path, scanPackage);
}

/** Reads rows of a layer into rows of the staging table, as JSON. */
export function stagePackage({ path, layer, slice, first, options }: PackageSlice): Promise<Outcome<string>> {
  return withDatabase(path, (database) =>
    storableJson(stagedRows(sliceItems(database, layer, slice, first + 1, options), first)),
  );
}

function withDatabase<T>(path: string, use: (database: OpenDatabase) => T): Promise<Outcome<T>> {
  return outcomeOf(async () => {
    const file = fileBytes(path);
    try {
      const database = await openDatabase(file);
      try {
        return use(database);
      } finally {
        database.close();
      }
    } finally {
      file.close();
    }
  });
}
