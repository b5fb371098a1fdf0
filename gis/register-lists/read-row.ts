import type { ListColumn } from "./find-head.ts";
import { type ColumnTarget, type ListField, listFieldLabels } from "./list-field.ts";
import { type CellValues, type KnownRegions, readCell } from "./read-cell.ts";
import { cellText, columnLetters, isSilent, type SheetCell } from "./sheet-cell.ts";

export interface CellIssue {
  field: ListField | null;
  severity: "error" | "warning";
  /** names row, column and head, says what is wrong and how to mend it */
  message: string;
}

/** A row of a list: what it says of a mine, field by field; a field with an error is not among the values. */
export interface ListRow {
  /** as Excel counts, from 1 */
  row: number;
  mineId: string | null;
  values: CellValues;
  issues: CellIssue[];
}

/** Reads one row by its mapped columns; null when it names no mine and holds nothing but a remark. */
export function readRow(
  cells: readonly SheetCell[],
  row: number,
  columns: readonly ListColumn[],
  regions: KnownRegions,
): ListRow | null {
  const said = columns.filter(({ index, target }) => target !== null && !isSilent(cells[index]));
  const read: ListRow = { row, mineId: null, values: {}, issues: [] };
  for (const column of said) take(read, column, cells, columns, regions);
  if (read.values.name !== undefined || read.values.licenceNumber !== undefined || read.mineId !== null)
    return settled(read);
  if (said.length < 3) return null;
  const message = `第 ${row} 行：没有矿山名称和采矿许可证号，不知道是哪座矿山，请补上后重新上传。`;
  return { ...read, issues: [{ field: null, severity: "error", message }, ...read.issues] };
}

function take(
  read: ListRow,
  column: ListColumn,
  cells: readonly SheetCell[],
  columns: readonly ListColumn[],
  regions: KnownRegions,
): void {
  const cell = cells[column.index] ?? null;
  if (column.target === "mineId") {
    read.mineId = uuidOf(cell);
    return;
  }
  const reading = readCell(cell, column, unitCell(cells, columns), regions);
  if ("value" in reading) Object.assign(read.values, doubleTicked(read.values, reading.value));
  else {
    const place = `第 ${read.row} 行「${column.head}」（${columnLetters(column.index)} 列）`;
    read.issues.push({
      field: fieldOf(column.target),
      severity: "error",
      message: `${place}：${reading.fault}。`,
    });
  }
}

/** 关闭取缔 and 引导退出 both ticked: neither is taken, and the row says so when it is settled. */
function doubleTicked(values: CellValues, more: CellValues): CellValues {
  return values.closure !== undefined && more.closure !== undefined && values.closure !== more.closure
    ? { closure: "both" }
    : more;
}

function settled(read: ListRow): ListRow {
  if (read.values.closure !== "both") return read;
  const { closure: _, ...values } = read.values;
  const message = `第 ${read.row} 行「关闭退出方式」：关闭取缔和引导退出都打了√，请只留一个。`;
  return { ...read, values, issues: [...read.issues, { field: "closure", severity: "error", message }] };
}

function uuidOf(cell: SheetCell): string | null {
  const text = cellText(cell).toLowerCase();
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
}

function unitCell(cells: readonly SheetCell[], columns: readonly ListColumn[]): string {
  const column = columns.find(({ target }) => target === "capacityUnit");
  return column ? cellText(cells[column.index]) : "";
}

function fieldOf(target: ColumnTarget | null): ListField | null {
  if (target === "validity") return "validTo";
  if (target === "closeBan" || target === "exitGuided") return "closure";
  return target !== null && target in listFieldLabels ? (target as ListField) : null;
}
