import type { ReadOptions } from "#gis/formats/boundary-format";
import type { TableRow } from "#gis/formats/split-table";
import {
  findShapes,
  longestShape,
  type ShapeTable,
  saysSomething,
  shapeWithin,
  wktTableFormat,
} from "#gis/formats/wkt-table";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import { type TextFile, tableRows, textHead } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** characters of a slice, so that mines of many corners do not fill the memory together */
const byLength = {
  weightOf: ({ cells }: TableRow) => cells.reduce((sum, { length }) => sum + length, 0),
  most: 200_000,
};

/** A table whose rows are mines with their shapes as well-known text, row by row; null for a text of another layout. */
export async function openWktTable(
  file: TextFile,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<UploadReading | null> {
  if (!wktTableFormat.recognise(await textHead(file), "")) return null;
  const frame = await frameOf(file, passes);
  if (frame === null) return null;
  const { table, count } = frame;
  const items = (from: number) =>
    readAhead(inGroups(minesOf(file, table), from, byLength), async ({ things: rows, first }) => {
      const staged = await threads.one(
        "stageWktRows",
        { rows, first, table, options },
        { signal: passes.signal },
      );
      return { rows: staged, count: rows.length };
    });
  return { format: "wkt-table", encoding: file.encoding, issues: orNothing([], count), count, items };
}

async function frameOf(
  file: TextFile,
  { watched }: FirstPasses,
): Promise<{ table: ShapeTable; count: number } | null> {
  const head: TableRow[] = [];
  let count = 0;
  for await (const rows of watched(tableRows(file, longestShape))) {
    head.push(...rows.slice(0, shapeWithin - head.length));
    count += rows.filter(saysSomething).length;
  }
  const table = findShapes(head);
  return table && { table, count: count - head.slice(0, table.from).filter(saysSomething).length };
}

async function* minesOf(file: TextFile, { from }: ShapeTable): AsyncGenerator<TableRow> {
  let place = 0;
  for await (const rows of tableRows(file, longestShape)) {
    for (const row of rows) {
      if (place >= from && saysSomething(row)) yield row;
      place += 1;
    }
  }
}
