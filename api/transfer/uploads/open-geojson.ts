import type { ReadOptions } from "#gis/formats/boundary-format";
import { collectionCrs } from "#gis/formats/geojson-collection";
import { threads } from "../../jobs/thread-pool.ts";
import { ContainerFault, orNothing } from "../containers/container-fault.ts";
import { featureTexts, frameOf, type TextFile } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";
import { itemsPerSlice, readAhead, type UploadReading } from "./upload-reading.ts";

/** A GeoJSON collection, feature by feature; null when the file is none. */
export async function openGeojson(
  file: TextFile,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<UploadReading | null> {
  const { path, encoding } = file;
  const found = await frameOf(file, passes);
  const crs = found && collectionCrs(found.frame);
  if (!found || !crs) return null;
  const items = (from: number) => {
    let first = from;
    return readAhead(featureTexts(path, encoding, { from, atATime: itemsPerSlice }), async (texts) => {
      const slice = { texts, first, crs, options };
      first += texts.length;
      const rows = await threads.one("stageFeatures", slice, { signal: passes.signal });
      // a feature that is no JSON: the file only began like a collection
      if (rows === null) throw new ContainerFault("F01", {});
      return { rows, count: texts.length };
    });
  };
  return { format: "geojson", encoding, issues: orNothing([], found.count), count: found.count, items };
}
