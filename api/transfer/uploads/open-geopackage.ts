import type { ReadOptions } from "#gis/formats/boundary-format";
import type { JobControl } from "../../jobs/run-job.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import type { PackageLayer } from "../containers/geopackage/scan-package.ts";
import { doneOf } from "./outcome.ts";
import type { PackageSlice } from "./package-tasks.ts";
import { readAhead, type UploadReading } from "./upload-reading.ts";

/** A GeoPackage where it lies: gone through once, then read slice by slice. */
export async function openGeopackage(
  path: string,
  options: ReadOptions,
  { signal, report }: Pick<JobControl, "signal" | "report">,
): Promise<UploadReading> {
  report(0, "正在清点图形");
  const { layers, issues } = doneOf(await threads.one("scanPackage", path, { signal }));
  const count = layers.reduce((sum, layer) => sum + layer.count, 0);
  const items = (from: number) =>
    readAhead(cut(layers, from), async (part) => ({
      rows: doneOf(await threads.one("stagePackage", { ...part, path, options }, { signal })),
      count: part.slice.count,
    }));
  return { format: "geopackage", encoding: "utf-8", issues: orNothing(issues, count), count, items };
}

type Part = Pick<PackageSlice, "layer" | "slice" | "first">;

/** The slices of all layers, from an item on; slices are written whole, so it is the first of one. */
function* cut(layers: readonly PackageLayer[], from: number): Generator<Part> {
  let first = 0;
  for (const { slices, count, ...layer } of layers) {
    for (const slice of slices) {
      if (first >= from) yield { layer, slice, first };
      first += slice.count;
    }
  }
}
