import Flatbush from "flatbush";
import type { MultiPolygon } from "geojson";
import { type EarthShapes, earthShapes, shapeBounds } from "./earth-shapes.ts";
import { shapeCount } from "./flat-shapes.ts";
import { nearPairsIn } from "./near-pairs-in.ts";
import { addRow, copyRows, type PairColumns, pairColumns } from "./pair-columns.ts";
import { type PairSearch, pairSearch } from "./pair-search.ts";
import { pickShapes } from "./pick-shapes.ts";
import { reachBox } from "./reach-box.ts";

/** What a change of some shapes does to a table of pairs. */
export interface PairsChange {
  /** rows of the table before that are no more, or are measured anew; ascending */
  dropped: Int32Array;
  /** pairs as they are now, by a then b */
  added: PairColumns;
}

/**
 * The change of pairs when some shapes differ from those of the search: by number, with their new outline (without corners when
 * they are gone, numbers past the last for new ones). `changed` names all that differ since the search was made, so the table
 * before may be that of the search or of any earlier change. Only what the changed shapes can reach is measured.
 */
export function pairsChange(
  previous: PairColumns,
  search: PairSearch,
  changed: ReadonlyMap<number, MultiPolygon>,
): PairsChange {
  const numbers = [...changed.keys()].sort((one, other) => one - other);
  const isChanged = new Uint8Array(Math.max(shapeCount(search.shapes), (numbers.at(-1) ?? -1) + 1));
  for (const number of numbers) isChanged[number] = 1;
  const fresh = earthShapes(numbers.map((number) => changed.get(number) ?? nothing));
  const around = reachedShapes(search, fresh, isChanged);
  return {
    dropped: rowsOf(previous, isChanged),
    added: pairsAmong(search, fresh, numbers, around, isChanged),
  };
}

/** The whole table of pairs after a change of shapes, bit for bit that of a new search. */
export function pairsAfterChange(
  previous: PairColumns,
  search: PairSearch,
  changed: ReadonlyMap<number, MultiPolygon>,
): PairColumns {
  const { dropped, added } = pairsChange(previous, search, changed);
  const result = pairColumns(previous.count - dropped.length + added.count);
  const ends = [...dropped, previous.count];
  let place = 0;
  let row = 0;
  for (const end of ends) {
    for (; place < added.count && precedes(added, place, previous, end); place += 1) {
      const before = firstAfter(previous, row, end, added, place);
      copyRows(previous, row, before, result);
      row = before;
      addRow(added, place, result);
    }
    copyRows(previous, row, end, result);
    row = end + 1;
  }
  return result;
}

const nothing: MultiPolygon = { type: "MultiPolygon", coordinates: [] };

/** Unchanged shapes of the search that the changed ones may reach, ascending. */
function reachedShapes(search: PairSearch, fresh: EarthShapes, isChanged: Uint8Array): number[] {
  const index = Flatbush.from(search.indexData);
  const reached = new Set<number>();
  for (let shape = 0; shape < shapeCount(fresh); shape += 1) {
    const box = shapeBounds(fresh, shape);
    if (box[0] > box[2]) continue;
    for (const other of index.search(...reachBox(box, search.withinM))) {
      if (isChanged[other] === 0) reached.add(other);
    }
  }
  return [...reached].sort((one, other) => one - other);
}

/** Lays the changed shapes and those around them out by number and keeps the pairs with a changed one. */
function pairsAmong(
  search: PairSearch,
  fresh: EarthShapes,
  freshNumbers: readonly number[],
  around: readonly number[],
  isChanged: Uint8Array,
): PairColumns {
  const picks = [
    ...freshNumbers.map((number, shape) => ({ number, shapes: fresh, shape })),
    ...around.map((number) => ({ number, shapes: search.shapes, shape: number })),
  ].sort((one, other) => one.number - other.number);
  const found = nearPairsIn(pairSearch(pickShapes(picks), search.withinM), 0, picks.length);
  const kept = pairColumns(found.count);
  for (let row = 0; row < found.count; row += 1) {
    const a = picks[found.a[row] ?? 0]?.number ?? 0;
    const b = picks[found.b[row] ?? 0]?.number ?? 0;
    if (isChanged[a] === 0 && isChanged[b] === 0) continue;
    addRow(found, row, kept);
    kept.a[kept.count - 1] = a;
    kept.b[kept.count - 1] = b;
  }
  return kept;
}

function rowsOf({ count, a, b }: PairColumns, isChanged: Uint8Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) {
    if (isChanged[a[row] ?? 0] === 1 || isChanged[b[row] ?? 0] === 1) rows.push(row);
  }
  return Int32Array.from(rows);
}

/** Whether a row of one table comes before a row of the other; past its end everything does. */
function precedes(one: PairColumns, row: number, other: PairColumns, otherRow: number): boolean {
  if (otherRow >= other.count) return true;
  const byA = (one.a[row] ?? 0) - (other.a[otherRow] ?? 0);
  return byA < 0 || (byA === 0 && (one.b[row] ?? 0) < (other.b[otherRow] ?? 0));
}

/** First of the rows `from`…`end` that does not come before a row of another table. */
function firstAfter(table: PairColumns, from: number, end: number, other: PairColumns, row: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes(table, middle, other, row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
