import type { ReadOptions } from "#gis/formats/boundary-format";
import type { MineRows } from "#gis/formats/corner-rows";
import type { CornerTable } from "#gis/formats/corner-table";
import { CornerTableCutter } from "#gis/formats/corner-table-cutter";
import { readNoticeWords } from "#gis/formats/notice-words";
import type { TableRow } from "#gis/formats/split-table";
import { threads } from "../../jobs/thread-pool.ts";
import type { FirstPasses } from "./first-passes.ts";
import { gatheredMines, sortScattered } from "./scattered-rows.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** rows of a slice, so that mines of many corners do not fill the memory together */
const byRows = { weightOf: ({ rows }: MineRows) => rows.length, most: 4_000 };
/** rows of one mine: ten times what one may have */
const mostRows = 200_000;
/** characters that are kept while a table is gone through */
const mostKept = 30_000_000;

/** A table of corners, a file of its own or one of several. */
export interface CornerSource {
  /** its rows from the first on, as often as they are asked for */
  rows: () => AsyncIterable<TableRow[]>;
  /** the name of its sheet, where that says something */
  sheet: string | null;
  itemsBefore: number;
  /** where rows of scattered mines are sorted */
  folder: string;
}

type CornerReading = Pick<UploadReading, "count" | "items">;

/** Why there is nothing to be read mine by mine. */
type NoCorners = "no table" | "too much";

/** The mines of a table of corners; or that it is none, or one with more than is kept while it is gone through. */
export async function readCorners(
  source: CornerSource,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<CornerReading | NoCorners> {
  const frame = await frameOf(source, passes);
  if (typeof frame === "string") return frame;
  const { count, table, mines } = frame;
  const { itemsBefore } = source;
  const items = (from: number) =>
    readAhead(inGroups(mines(), from, byRows), async ({ things, first }) => {
      const slice = { mines: things, first: itemsBefore + first, table, options };
      const rows = await threads.one("stageMines", slice, { signal: passes.signal });
      return { rows, count: things.length };
    });
  return { count, items };
}

interface CornerFrame {
  count: number;
  /** what a table says of all its mines */
  table: CornerTable;
  mines: () => AsyncIterable<MineRows>;
}

async function frameOf(source: CornerSource, passes: FirstPasses): Promise<CornerFrame | NoCorners> {
  const cutter = new CornerTableCutter();
  let ended = 0;
  for await (const rows of passes.watched(source.rows())) {
    ended += cutter.push(rows).length;
    if (cutter.keptLength > mostKept || cutter.openRows > mostRows) return "too much";
  }
  ended += cutter.end().length;
  const { columns, remarks, isScattered, mineCount: count } = cutter;
  if (columns === null) return "no table";
  const said = readNoticeWords(remarks);
  const words = { ...said, name: said.name ?? source.sheet };
  const table = { columns, words, alone: count === 1 };
  if (!isScattered) return { count: ended, table, mines: () => minesOf(source) };
  const sorted = await sortScattered(source, columns, passes);
  if (sorted === null) return "too much";
  return { count, table, mines: () => gatheredMines(sorted, columns) };
}

async function* minesOf({ rows }: CornerSource): AsyncGenerator<MineRows> {
  const cutter = new CornerTableCutter();
  for await (const some of rows()) yield* cutter.push(some);
  yield* cutter.end();
}
