import type { ReadOptions } from "#gis/formats/boundary-format";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import { KmlCutter } from "../containers/kml-cutter.ts";
import { declaredEncoding } from "../containers/read-kml.ts";
import { encodingOf, fileHead, piecesOf, type TextFile } from "./file-texts.ts";
import { doneOf } from "./outcome.ts";
import { itemsPerSlice, readAhead, type UploadReading } from "./upload-reading.ts";

/** signs of a slice, so that large Placemarks do not fill the memory together */
const signsPerSlice = 500_000;
/** what stands around the Placemarks is read again with each slice of them */
const mostFrame = 300_000;
/** a Placemark of a hundred thousand corners and more */
const mostKept = 8_000_000;

/** A KML, Placemark by Placemark; null for one that has to be read whole. */
export async function openKmlFile(
  path: string,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<UploadReading | null> {
  const declared = options.encoding ?? declaredEncoding(await fileHead(path));
  const file = { path, encoding: declared ?? (await encodingOf(path)) };
  const cutter = new KmlCutter();
  let count = 0;
  for await (const text of piecesOf(file)) {
    signal.throwIfAborted();
    count += cutter.push(text).length;
    if (cutter.isNested || cutter.keptLength > mostKept) return null;
  }
  if (cutter.keptLength > mostFrame) return null;
  const frame = doneOf(await threads.one("frameKml", cutter.end(), { signal }));
  const items = (from: number) =>
    readAhead(slicesOf(file, from), async ({ placemarks, first }) => {
      const slice = { frame, placemarks, first, options };
      const rows = doneOf(await threads.one("stagePlacemarks", slice, { signal }));
      return { rows, count: placemarks.length };
    });
  return { format: "kml", encoding: file.encoding, issues: orNothing([], count), count, items };
}

async function* slicesOf(file: TextFile, from: number) {
  const cutter = new KmlCutter();
  let [place, signs] = [0, 0];
  let placemarks: string[] = [];
  for await (const text of piecesOf(file)) {
    for (const placemark of cutter.push(text)) {
      place += 1;
      if (place <= from) continue;
      placemarks.push(placemark);
      signs += placemark.length;
      if (placemarks.length < itemsPerSlice && signs < signsPerSlice) continue;
      yield { placemarks, first: place - placemarks.length };
      [placemarks, signs] = [[], 0];
    }
  }
  if (placemarks.length > 0) yield { placemarks, first: place - placemarks.length };
}
