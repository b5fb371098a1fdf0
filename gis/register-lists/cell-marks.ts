import type { ListColumn } from "./find-head.ts";
import type { ColumnTarget, ListField } from "./list-field.ts";
import type { CellIssue } from "./read-row.ts";
import type { FieldChange } from "./row-changes.ts";

/** What was found in one row of a list, as far as it stands in the list itself. */
export interface FoundInRow {
  /** as Excel counts, from 1; null for a mine the list does not name */
  row: number | null;
  issues: readonly CellIssue[];
  changes: readonly Pick<FieldChange, "field" | "label" | "doubt">[];
}

/** The cells of a row that somebody has to look at, by column from 0, and what is to be said of them. */
export interface RowMarks {
  row: number;
  cells: Map<number, CellIssue["severity"]>;
  remarks: string[];
}

/** Columns a field may have been read from, besides its own. */
const otherTargets: Partial<Record<ListField, readonly ColumnTarget[]>> = {
  validFrom: ["validity"],
  validTo: ["validity"],
  closure: ["closeBan", "exitGuided"],
};
/** A fault of the whole row is shown where the row says which mine it means. */
const identity: readonly ColumnTarget[] = ["name", "licenceNumber", "mineId"];

/** The rows of a list in which something is wrong or doubtful, each with its cells; an error outweighs a doubt. */
export function marksOf(found: readonly FoundInRow[], columns: readonly ListColumn[]): RowMarks[] {
  return found.flatMap(({ row, issues, changes }) => {
    const doubts = changes.flatMap(({ field, label, doubt }): CellIssue[] =>
      doubt === null ? [] : [{ field, severity: "warning", message: `「${label}」：${doubt}。` }],
    );
    const all = [...doubts, ...issues];
    if (row === null || all.length === 0) return [];
    const errorsLast = all.toSorted((a, b) => b.severity.localeCompare(a.severity));
    const cells = errorsLast.flatMap(({ field, severity }) =>
      columnsOf(field, columns).map((index): [number, CellIssue["severity"]] => [index, severity]),
    );
    const remarks = all.map(({ message }) => message);
    return [{ row, cells: new Map(cells), remarks }];
  });
}

function columnsOf(field: ListField | null, columns: readonly ListColumn[]): number[] {
  const targets: readonly ColumnTarget[] =
    field === null ? identity : [field, ...(otherTargets[field] ?? [])];
  const held = columns.filter(({ target }) => target !== null && targets.includes(target));
  return held.map(({ index }) => index);
}
