import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { withoutRepeats } from "#gis/formats/reading-limits";
import { isTxtLine, strayIssues } from "#gis/formats/txt-parcel";
import { TxtCutter, type TxtParcel } from "#gis/formats/txt-sections";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import { linesOf, type TextFile } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** point lines of a slice, so that large parcels do not fill the memory together */
const byLines = { weightOf: ({ points }: TxtParcel) => points.length, most: 4_000 };
/** lines of one parcel: ten times what a mine may have */
const mostLines = 200_000;
/** what stands beside the coordinates of a file, all parcels together; extensions are kept with each of its mines */
const mostKept = 5_000_000;
const mostExtension = 100_000;
const mostStrays = 100_000;

/** A 国土TXT, parcel by parcel; null for a text of another layout, and for one that has to be read whole. */
export async function openTxt(
  file: TextFile,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<UploadReading | null> {
  const frame = await frameOf(file, passes);
  if (frame === null) return null;
  const items = (from: number) =>
    readAhead(inGroups(parcelsOf(file, frame), from, byLines), async ({ things: parcels, first }) => {
      const rows = await threads.one("stageParcels", { parcels, first, options }, { signal: passes.signal });
      return { rows, count: parcels.length };
    });
  const { count, issues } = frame;
  return { format: "txt-parcel", encoding: file.encoding, issues, count, items };
}

type Attributes = TxtParcel["attributes"];

/** What a file says beside its parcels, known only when it was gone through. */
interface TxtFrame {
  count: number;
  /** attributes in force from a parcel on, by its 0-based place */
  attributes: { from: number; attributes: Attributes }[];
  extension: readonly string[];
  issues: ParsedFile["issues"];
}

async function frameOf(file: TextFile, { watched }: FirstPasses): Promise<TxtFrame | null> {
  const cutter = new TxtCutter();
  const said: TxtFrame["attributes"] = [];
  let isKnown = false;
  let count = 0;
  const add = (parcel: TxtParcel | null) => {
    if (parcel === null) return;
    if (said.at(-1)?.attributes !== parcel.attributes)
      said.push({ from: count, attributes: parcel.attributes });
    count += 1;
  };
  for await (const lines of watched(linesOf(file))) {
    for (const line of lines) {
      isKnown ||= isTxtLine(line.text);
      add(cutter.push(line));
    }
    if (isTooMuch(cutter)) return null;
  }
  add(cutter.end());
  const issues = withoutRepeats(orNothing(strayIssues(cutter.strays), count));
  return isKnown ? { count, attributes: said, extension: cutter.extension, issues } : null;
}

function isTooMuch(cutter: TxtCutter): boolean {
  const extensionLength = cutter.extension.reduce((sum, text) => sum + text.length, 0);
  const lines = cutter.end()?.points.length ?? 0;
  return (
    cutter.keptLength > mostKept ||
    extensionLength > mostExtension ||
    cutter.strays.length > mostStrays ||
    lines > mostLines
  );
}

/** The parcels, each with all that the file says of it. */
async function* parcelsOf(file: TextFile, frame: TxtFrame): AsyncGenerator<TxtParcel> {
  let [place, turn] = [0, 0];
  for await (const parcel of cutParcels(file)) {
    if (frame.attributes[turn + 1]?.from === place) turn += 1;
    const attributes = frame.attributes[turn]?.attributes ?? parcel.attributes;
    yield { ...parcel, attributes, extension: frame.extension };
    place += 1;
  }
}

async function* cutParcels(file: TextFile): AsyncGenerator<TxtParcel> {
  const cutter = new TxtCutter();
  for await (const lines of linesOf(file)) {
    for (const line of lines) {
      const parcel = cutter.push(line);
      if (parcel !== null) yield parcel;
    }
  }
  const last = cutter.end();
  if (last !== null) yield last;
}
