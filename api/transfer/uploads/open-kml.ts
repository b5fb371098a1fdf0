import { stat } from "node:fs/promises";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { JobControl } from "../../jobs/run-job.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import { KmlCutter } from "../containers/kml-cutter.ts";
import { foldersIssue } from "../containers/kml-folders.ts";
import { linksIssue } from "../containers/kml-links.ts";
import { declaredEncoding, type KmlPlace } from "../containers/read-kml.ts";
import { fileHead, judgedOr, piecesOf, type TextFile } from "./file-texts.ts";
import { firstPasses } from "./first-passes.ts";
import { doneOf } from "./outcome.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** signs of a slice, so that large Placemarks do not fill the memory together */
const bySigns = { weightOf: (placemark: string) => placemark.length, most: 500_000 };
/** what stands around the Placemarks is read again with each slice of them */
const mostFrame = 300_000;
/** a Placemark of a hundred thousand corners and more */
const mostKept = 8_000_000;

/** A KML, Placemark by Placemark; null for one that has to be read whole. */
export async function openKmlFile(...kml: Parameters<typeof openKml>): Promise<UploadReading | null> {
  const reading = await openKml(...kml);
  return reading && { ...reading, issues: orNothing(reading.issues, reading.count) };
}

/** The same for one of several, which may be empty: its mines are counted behind those before it. */
export async function openKml(
  path: string,
  options: ReadOptions,
  control: Pick<JobControl, "signal" | "report">,
  { name, beside, itemsBefore }: KmlPlace = { name: "", beside: [], itemsBefore: 0 },
): Promise<UploadReading | null> {
  const { signal } = control;
  const passes = firstPasses((await stat(path)).size, control);
  const declared = options.encoding ?? declaredEncoding(await fileHead(path));
  const { encoding, issues } = await judgedOr(declared, path, passes);
  const file = { path, encoding };
  const cutter = new KmlCutter();
  let count = 0;
  for await (const text of passes.watched(piecesOf(file))) {
    count += cutter.push(text).length;
    if (cutter.isNested || cutter.keptLength > mostKept) return null;
  }
  if (cutter.keptLength > mostFrame) return null;
  const { frame, links, folders } = doneOf(await threads.one("frameKml", cutter.end(), { signal }));
  const items = (from: number) =>
    readAhead(inGroups(placemarksOf(file), from, bySigns), async ({ things: placemarks, first }) => {
      const slice = { frame, placemarks, first: itemsBefore + first, options };
      const rows = doneOf(await threads.one("stagePlacemarks", slice, { signal }));
      return { rows, count: placemarks.length };
    });
  return {
    format: "kml",
    encoding,
    issues: [...issues, ...linksIssue(links, name, beside), ...foldersIssue(folders)],
    count,
    items,
  };
}

async function* placemarksOf(file: TextFile): AsyncGenerator<string> {
  const cutter = new KmlCutter();
  for await (const text of piecesOf(file)) yield* cutter.push(text);
}
