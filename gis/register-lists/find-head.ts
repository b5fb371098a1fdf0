import { plainHead, unitIn } from "./head-text.ts";
import { type ColumnTarget, fieldUnits, type ListUnit } from "./list-field.ts";
import { targetOf } from "./match-column.ts";
import { isRemarkHead, remarkRow, rowsLookedAt } from "./remark-column.ts";
import { cellText, type SheetCell } from "./sheet-cell.ts";

/** A column of a list: its place from 0, its head as printed (two rows of it joined by ／), what it holds. */
export interface ListColumn {
  index: number;
  head: string;
  target: ColumnTarget | null;
  /** what its numbers are counted in; null where a person has to say */
  unit: ListUnit | null;
}

export interface ListHead {
  /** rows of the head, from 0, both included */
  first: number;
  last: number;
  columns: ListColumn[];
}

/**
 * The head of a list: the row among the first twenty that names most columns we know, a second row of sub-heads below
 * it included; in a list that we handed back with remarks, the row it had its head in then. Null when no row names a
 * mine and one thing more.
 */
export function findHead(rows: readonly (readonly SheetCell[])[]): ListHead | null {
  const marked = remarkRow(rows);
  if (marked !== null) return headAt(rows, marked);
  const scores = rows.slice(0, rowsLookedAt).map(scoreOf);
  const best = Math.max(0, ...scores);
  if (best < 2) return null;
  return headAt(rows, scores.indexOf(best));
}

/** The head that begins in a row a person chose. */
export function headAt(rows: readonly (readonly SheetCell[])[], first: number): ListHead {
  const top = (rows[first] ?? []).map(cellText);
  const below = (rows[first + 1] ?? []).map(cellText);
  const last = hasSubHeads(top, below) ? first + 1 : first;
  const heads = last === first ? top.map((own) => ({ group: "", own })) : joined(top, below);
  return { first, last, columns: withoutDoubles(heads.flatMap(columnOf)) };
}

function scoreOf(row: readonly SheetCell[]): number {
  const targets = new Set(row.flatMap((cell) => targetOf(cellText(cell)) ?? []));
  return targets.has("name") || targets.has("licenceNumber") ? targets.size : 0;
}

/** Sub-heads stand under a group or beside nothing; below the name of a mine there is none. */
function hasSubHeads(top: readonly string[], below: readonly string[]): boolean {
  const nameColumn = top.findIndex((head) => targetOf(head) === "name");
  if ((below[nameColumn] ?? "") !== "" && below[nameColumn] !== top[nameColumn]) return false;
  return below.some((text, index) => text !== "" && text !== top[index] && targetOf(text) !== null);
}

interface Head {
  group: string;
  own: string;
}

/** A group reaches over the sub-heads that follow it. */
function joined(top: readonly string[], below: readonly string[]): Head[] {
  let group = "";
  return Array.from({ length: Math.max(top.length, below.length) }, (_, index) => {
    const [upper = "", lower = ""] = [top[index], below[index]];
    if (upper !== "") group = upper;
    return lower === "" || lower === upper ? { group: "", own: upper } : { group, own: lower };
  });
}

function columnOf({ group, own }: Head, index: number): ListColumn[] {
  if (own === "" || isRemarkHead(own)) return [];
  const head = group === "" ? own : `${group}／${own}`;
  const target = group === "" ? targetOf(own) : (targetOf(own) ?? targetOf(plainHead(group) + own));
  return [{ index, head, target, unit: target === null ? null : unitOf(target, head) }];
}

/** A unit the register keeps is taken from the head; any other is left for a person to confirm. */
function unitOf(target: ColumnTarget, head: string): ListUnit | null {
  const named = unitIn(head);
  return named !== null && fieldUnits[target]?.includes(named) ? named : null;
}

/** One field is read from one column: the first that bears its head. */
function withoutDoubles(columns: readonly ListColumn[]): ListColumn[] {
  const seen = new Set<ColumnTarget>();
  return columns.map((column) => {
    if (column.target === null || !seen.has(column.target)) {
      if (column.target !== null) seen.add(column.target);
      return column;
    }
    return { ...column, target: null, unit: null };
  });
}
