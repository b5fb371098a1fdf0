import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileOrder, writeFile } from "#api/export/write-file";
import { readFile } from "#api/transfer/read-file";
import type { BenchRow } from "../bench-row.ts";
import { layMines, mineHead } from "../ground/mine-files.ts";
import { noOgr2ogr, ogr2ogrMs } from "../peers/ogr2ogr.ts";
import { medianMs, peakMb } from "../stopwatch.ts";

/** Work in a folder of its own that is gone afterwards. */
async function inFolder<T>(work: (pathOf: (name: string) => string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "kuangjie-bench-"));
  try {
    return await work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const megabytes = (path: string) => `${(statSync(path).size / 1e6).toFixed(0)} MB`;
const orderOf = (paths: { spool: string; file: string }, format: FileOrder["format"]): FileOrder => ({
  head: mineHead,
  ...paths,
  format,
  epsg: 4490,
  ownZones: false,
  encoding: "utf-8",
  day: "2026-11-26",
});

/** Writing the mines of a register from disk to disk, features never all in memory. */
const exportRow = (format: "shapefile" | "geopackage", driver: string, ending: string): BenchRow => ({
  name: `export-100k-${format}`,
  measure: () =>
    inFolder(async (pathOf) => {
      const n = 100_000;
      const paths = { spool: pathOf("spool"), geojsonl: pathOf("mines.geojsonl") };
      layMines(n, paths);
      const order = orderOf({ spool: paths.spool, file: pathOf("ours") }, format);
      const { ms: oursMs } = await medianMs(() => writeFile(order));
      const memoryMb = peakMb();
      const peerMs = await ogr2ogrMs(driver, paths.geojsonl, pathOf(`peer.${ending}`));
      const told = `from ${megabytes(paths.spool)} to ${megabytes(order.file)}; ours hashes the file${format === "shapefile" ? " and zips it" : ""}, the peer starts a program`;
      return {
        n,
        oursMs,
        peakMb: memoryMb,
        peer: `ogr2ogr, GeoJSON to ${driver}`,
        peerMs,
        goal: null,
        notes: peerMs === null ? [told, noOgr2ogr] : [told],
      };
    }),
});

/** Reading a zipped shapefile with every check of 坐标规范性检查, which the peer does not know. */
const importRow: BenchRow = {
  name: "import-20k-shapefile",
  measure: () =>
    inFolder(async (pathOf) => {
      const n = 20_000;
      const paths = { spool: pathOf("spool"), geojsonl: pathOf("mines.geojsonl") };
      layMines(n, paths);
      const file = pathOf("mines.zip");
      await writeFile(orderOf({ spool: paths.spool, file }, "shapefile"));
      const input = { name: "mines.zip", bytes: readFileSync(file), options: {} };
      const { ms: oursMs, answer } = await medianMs(() => readFile(input));
      const memoryMb = peakMb();
      const peerMs = await ogr2ogrMs("GeoJSON", `/vsizip/${file}`, pathOf("peer.geojson"));
      const issues = answer.items.reduce((sum, item) => sum + item.issues.length, 0);
      const told = `${answer.items.length} mines with area and checks E01–E13, ${issues} issues found; the peer converts and checks nothing`;
      return {
        n,
        oursMs,
        peakMb: memoryMb,
        peer: "ogr2ogr, shapefile to GeoJSON",
        peerMs,
        goal: null,
        notes: peerMs === null ? [told, noOgr2ogr] : [told],
      };
    }),
};

/** Files out and in, against the converter everybody uses, on the same files. */
export const exchange: readonly BenchRow[] = [
  exportRow("shapefile", "ESRI Shapefile", "shp"),
  exportRow("geopackage", "GPKG", "gpkg"),
  importRow,
];
