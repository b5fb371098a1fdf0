import type { ParsedItem } from "#gis/formats/parsed-file";
import { memoryBytes } from "../byte-store.ts";
import type { ContainerReader } from "../container-reader.ts";
import { startsWith } from "../sniff.ts";
import { sliceItems } from "./layer-rows.ts";
import { openDatabase } from "./open-database.ts";
import { scanPackage } from "./scan-package.ts";

/** GeoPackage (OGC 12-128r18): every layer of areas, each in its own system. */
export const geopackageReader: ContainerReader = {
  id: "geopackage",
  label: "GeoPackage",
  recognise: (bytes) => startsWith(bytes, "SQLite format 3\0"),
  async read({ bytes }, options) {
    const database = await openDatabase(memoryBytes(bytes));
    try {
      const { layers, issues } = scanPackage(database);
      const items: ParsedItem[] = [];
      for (const layer of layers) {
        for (const slice of layer.slices) {
          items.push(...sliceItems(database, layer, slice, items.length + 1, options));
        }
      }
      return { encoding: "utf-8", items, issues };
    } finally {
      database.close();
    }
  },
};
