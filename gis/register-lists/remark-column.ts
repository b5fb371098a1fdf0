import { cellText, type SheetCell } from "./sheet-cell.ts";

/** Head of the column in which a list that is handed back says what is wrong with each row. */
export const remarkHead = "问题（系统填写，导入时忽略）";

const plainRemark = cellText(remarkHead);

/** Whether a cell is the head of our remarks: what stands below it is no part of the list. */
export function isRemarkHead(cell: SheetCell | undefined): boolean {
  return cellText(cell) === plainRemark;
}

/** Rows of a sheet among which its head stands. */
export const rowsLookedAt = 20;

/** The row that holds the head of our remarks: there the list had its head when it was handed back; null when none does. */
export function remarkRow(rows: readonly (readonly SheetCell[])[]): number | null {
  const found = rows.slice(0, rowsLookedAt).findIndex((row) => row.some(isRemarkHead));
  return found === -1 ? null : found;
}

/** Rows without what our remarks said of them; the cells stay, empty, so that nothing else moves. */
export function withoutRemarks(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  const from = remarkRow(rows);
  if (from === null) return rows.map((row) => [...row]);
  const column = (rows[from] ?? []).findIndex(isRemarkHead);
  return rows.map((row, index) => row.map((cell, at) => (index >= from && at === column ? null : cell)));
}
