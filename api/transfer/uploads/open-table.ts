import type { ReadOptions } from "#gis/formats/boundary-format";
import type { MineRows } from "#gis/formats/corner-rows";
import { type CornerTable, cornerTableFormat } from "#gis/formats/corner-table";
import { CornerTableCutter } from "#gis/formats/corner-table-cutter";
import { readNoticeWords } from "#gis/formats/notice-words";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import { type TextFile, tableRows, textHead } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";
import { holdsOtherLines } from "./other-lines.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** rows of a slice, so that mines of many corners do not fill the memory together */
const byRows = { weightOf: ({ rows }: MineRows) => rows.length, most: 4_000 };
/** rows of one mine: ten times what one may have */
const mostRows = 200_000;
/** characters that are kept while a table is gone through */
const mostKept = 30_000_000;

/** A table of corners, mine by mine; null for a text of another layout, and for a table that has to be read whole. */
export async function openTable(
  file: TextFile,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<UploadReading | null> {
  if (!cornerTableFormat.recognise(await textHead(file), "") || (await holdsOtherLines(file, passes)))
    return null;
  const frame = await frameOf(file, passes);
  if (frame === null) return null;
  const { count, table } = frame;
  const items = (from: number) =>
    readAhead(inGroups(minesOf(file), from, byRows), async ({ things: mines, first }) => {
      const rows = await threads.one(
        "stageMines",
        { mines, first, table, options },
        { signal: passes.signal },
      );
      return { rows, count: mines.length };
    });
  return { format: "corner-table", encoding: file.encoding, issues: orNothing([], count), count, items };
}

/** What a table says of all its mines; null when their rows are scattered or too many to be kept. */
async function frameOf(
  file: TextFile,
  { watched }: FirstPasses,
): Promise<{ count: number; table: CornerTable } | null> {
  const cutter = new CornerTableCutter();
  let count = 0;
  for await (const rows of watched(tableRows(file))) {
    count += cutter.push(rows).length;
    if (cutter.isScattered || cutter.keptLength > mostKept || cutter.openRows > mostRows) return null;
  }
  count += cutter.end().length;
  const { columns, remarks, isScattered } = cutter;
  if (columns === null || isScattered) return null;
  return { count, table: { columns, words: readNoticeWords(remarks), alone: count === 1 } };
}

async function* minesOf(file: TextFile): AsyncGenerator<MineRows> {
  const cutter = new CornerTableCutter();
  for await (const rows of tableRows(file)) yield* cutter.push(rows);
  yield* cutter.end();
}
