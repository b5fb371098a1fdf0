import { tableArea } from "../formats/corner-table.ts";
import type { Issue } from "../issue.ts";
import { issueSentence } from "../issue-sentence.ts";
import { issueCells, type MineCell } from "./issue-cells.ts";
import { type SheetColumn, sheetColumns, troubleKey } from "./sheet-columns.ts";
import type { SourceMine } from "./source-mine.ts";
import type { SourcePoint, SourceRing } from "./source-ring.ts";

/** Names of the sheets that hold such tables; none of them is the name of a mine. */
export const cornerSheetNames: Readonly<Record<SourceMine["kind"], string>> = {
  plane: "拐点坐标",
  geographic: "拐点坐标（经纬度）",
};

/** A cell of the table in which mines are corrected: red where an error is, amber where something must be looked at. */
export interface SheetCell {
  text: string;
  mark: Issue["severity"] | null;
  /** how many rows it reaches over */
  rowSpan: number;
}

export interface CornerSheet {
  columns: readonly Pick<SheetColumn, "heading" | "width">[];
  /** made one by one, once; null below a cell that reaches over the row */
  rows: Iterable<(SheetCell | null)[]>;
}

/**
 * Mines of one file as a corner table, one row a corner, as their source writes them. Every issue colours the cells it is about and
 * says in the row of the first what is wrong and how to mend it. Our own reader of corner tables reads it back with nothing lost.
 */
export function cornerSheet(mines: readonly SourceMine[], kind: SourceMine["kind"]): CornerSheet {
  const columns = sheetColumns(mines, kind);
  const rows = rowsOf(mines, columns);
  return { columns: columns.map(({ heading, width }) => ({ heading, width })), rows };
}

function* rowsOf(mines: readonly SourceMine[], columns: readonly SheetColumn[]) {
  for (const mine of mines) yield* mineRows(mine, columns);
}

interface Corner {
  mine: SourceMine;
  ring: SourceRing;
  point: SourcePoint;
  /** counted from the first of its ring, and of its mine */
  inRing: number;
  row: number;
}

function* mineRows(mine: SourceMine, columns: readonly SheetColumn[]): Generator<(SheetCell | null)[]> {
  const marks = marksOf(mine, columns);
  const starts = ringStarts(mine);
  const rowsOfMine = mine.rings.reduce((sum, { points }) => sum + points.length, 0);
  for (const [r, ring] of mine.rings.entries()) {
    for (const [inRing, point] of ring.points.entries()) {
      const corner = { mine, ring, point, inRing, row: (starts[r] ?? 0) + inRing };
      yield columns.map((column, at): SheetCell | null => {
        const rowSpan = spanOf(column, corner, rowsOfMine);
        if (rowSpan === 0) return null;
        const mark = marks.cells.get(corner.row)?.get(at) ?? null;
        return { text: textOf(column, corner, marks), mark, rowSpan };
      });
    }
  }
}

/** Rows a cell reaches over; none where one above it does. */
function spanOf(column: SheetColumn, { ring, inRing, row }: Corner, rowsOfMine: number): number {
  if (column.of === "point") return 1;
  if (column.of === "ring") return inRing === 0 ? ring.points.length : 0;
  return row === 0 ? rowsOfMine : 0;
}

function textOf(column: SheetColumn, { mine, ring, point, row }: Corner, marks: Marks): string {
  if (column.key === troubleKey) return marks.words.get(row)?.join("\n") ?? "";
  return column.text(mine, ring, point);
}

interface Marks {
  /** by row, then by column */
  cells: Map<number, Map<number, Issue["severity"]>>;
  words: Map<number, string[]>;
}

function marksOf(mine: SourceMine, columns: readonly SheetColumn[]): Marks {
  const marks: Marks = { cells: new Map(), words: new Map() };
  const starts = ringStarts(mine);
  for (const issue of mine.issues) {
    const places = issueCells(issue, mine).map((cell) => ({
      row: cell.ring === null ? 0 : (starts[cell.ring] ?? 0) + (cell.point ?? 0),
      column: columnAt(cell, mine, columns),
    }));
    for (const { row, column } of places) {
      const ofRow = marks.cells.get(row) ?? new Map<number, Issue["severity"]>();
      if (ofRow.get(column) !== "error") ofRow.set(column, issue.severity);
      marks.cells.set(row, ofRow);
    }
    say(marks, places[0]?.row ?? 0, wordsOf(issue));
  }
  for (const title of mine.repairs)
    say(marks, 0, `（在系统中采用过的修正“${title}”不在本表内，导入后请再次采用）`);
  return marks;
}

function say({ words }: Marks, row: number, sentence: string): void {
  words.set(row, [...(words.get(row) ?? []), sentence]);
}

function wordsOf(issue: Issue): string {
  return `【${issue.severity === "error" ? "错误" : "警告"} ${issue.code}】${issueSentence(issue)}`;
}

function ringStarts({ rings }: SourceMine): number[] {
  let start = 0;
  return rings.map(({ points }) => {
    const first = start;
    start += points.length;
    return first;
  });
}

/** Where a column stands; the name of the mine for what has no column of its own. */
function columnAt({ column }: MineCell, mine: SourceMine, columns: readonly SheetColumn[]): number {
  const at = columns.findIndex(({ key }) => key === keyIn(column, mine, columns));
  return at >= 0 ? at : columns.findIndex(({ key }) => key === "name");
}

function keyIn(column: MineCell["column"], mine: SourceMine, columns: readonly SheetColumn[]): string {
  if (column === "area") return mine.area === null ? `attribute:${areaKey(mine)}` : `area:${mine.area.unit}`;
  const isNumber = columns.some(({ key, heading }) => key === "number" && column === `attribute:${heading}`);
  return isNumber ? "number" : column;
}

/** The attribute that states the area, by its name with a unit. */
function areaKey({ attributes }: SourceMine): string {
  return [...attributes].find(([key, text]) => tableArea({ [key]: text }).m2 !== null)?.[0] ?? "";
}
