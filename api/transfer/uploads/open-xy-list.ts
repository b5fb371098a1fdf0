import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { withoutRepeats } from "#gis/formats/reading-limits";
import { isXyPoint, type XyBlock, XyCutter } from "#gis/formats/xy-blocks";
import { leastXyPoints, strayXyLine } from "#gis/formats/xy-list";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import { linesOf, type TextFile } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** lines of a slice, so that large parcels do not fill the memory together */
const byLines = { weightOf: ({ lines }: XyBlock) => lines.length, most: 4_000 };
/** lines of parcels that have not ended: ten times what a mine may have */
const mostLines = 200_000;
const mostStrays = 100_000;

/** A list of XY001=, parcel by parcel; null for a text of another layout, and for one that has to be read whole. */
export async function openXyList(
  file: TextFile,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<UploadReading | null> {
  const frame = await frameOf(file, passes);
  if (frame === null) return null;
  const items = (from: number) =>
    readAhead(inGroups(parcelsOf(file), from, byLines), async ({ things: blocks, first }) => {
      const rows = await threads.one("stageXyBlocks", { blocks, first, options }, { signal: passes.signal });
      return { rows, count: blocks.length };
    });
  return { format: "xy-list", encoding: file.encoding, ...frame, items };
}

async function frameOf(
  file: TextFile,
  { watched }: FirstPasses,
): Promise<{ count: number; issues: ParsedFile["issues"] } | null> {
  const cutter = new XyCutter();
  let [count, points] = [0, 0];
  for await (const lines of watched(linesOf(file))) {
    for (const line of lines) {
      if (isXyPoint(line.text)) points += 1;
      count += cutter.push(line).length;
    }
    if (cutter.openLines > mostLines || cutter.strays.length > mostStrays) return null;
  }
  if (points < leastXyPoints) return null;
  count += cutter.end().length;
  return { count, issues: withoutRepeats(orNothing(cutter.strays.map(strayXyLine), count)) };
}

async function* parcelsOf(file: TextFile): AsyncGenerator<XyBlock> {
  const cutter = new XyCutter();
  for await (const lines of linesOf(file)) {
    for (const line of lines) yield* cutter.push(line);
  }
  yield* cutter.end();
}
