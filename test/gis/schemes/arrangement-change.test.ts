import { expect, test } from "vitest";
import type { Arrangement, SchemeGroup } from "#gis/schemes/arrangement";
import {
  changeBetween,
  fits,
  isNothing,
  laidOn,
  meet,
  reversed,
  tidied,
} from "#gis/schemes/arrangement-change";

const group = (id: string, memberIds: string[], change: Partial<SchemeGroup> = {}): SchemeGroup => ({
  ...{ id, memberIds, subjectId: null, subjectReason: null, isLocked: false },
  ...change,
});
const of = (groups: SchemeGroup[], change: Partial<Arrangement> = {}): Arrangement => ({
  ...{ groups, together: [], apart: [] },
  ...change,
});
const before = of([group("g", ["a", "b"])]);

test("the order in which members and pairs are told is no change", () => {
  const one = of([group("g", ["a", "b"])], { apart: [["c", "d"]] });
  const other = of([group("g", ["b", "a"])], { apart: [["d", "c"]] });
  expect(isNothing(changeBetween(one, other))).toBe(true);
});

test("a change laid on what it was made of gives what it became, and reversed leads back", () => {
  const after = of([group("g", ["a", "b", "c"], { isLocked: true }), group("h", ["d", "e"])], {
    together: [["a", "b"]],
  });
  const change = changeBetween(before, after);
  expect(laidOn(before, change)).toEqual(after);
  expect(isNothing(changeBetween(laidOn(after, reversed(change)), before))).toBe(true);
});

test("who moves and everybody in a group that changes is what a change is about", () => {
  const joined = changeBetween(before, of([group("g", ["a", "b", "c"])]));
  expect([...joined.mineIds].toSorted()).toEqual(["a", "b", "c"]);
  const locked = changeBetween(before, of([group("g", ["a", "b"], { isLocked: true })]));
  expect([...locked.mineIds].toSorted()).toEqual(["a", "b"]);
  const wished = changeBetween(before, of([group("g", ["a", "b"])], { apart: [["c", "d"]] }));
  expect([...wished.mineIds].toSorted()).toEqual(["c", "d"]);
  expect([meet(joined, locked), meet(joined, wished), meet(locked, wished)]).toEqual([true, true, false]);
});

test("of two changes about different mines, each laid on the other, both are kept", () => {
  const mine = changeBetween(
    before,
    of([group("g", ["a", "b"], { subjectId: "a", subjectReason: "规模大" })]),
  );
  const theirs = of([group("g", ["a", "b"]), group("h", ["c", "d"])]);
  expect(meet(mine, changeBetween(before, theirs))).toBe(false);
  expect(laidOn(theirs, mine).groups).toEqual([
    group("g", ["a", "b"], { subjectId: "a", subjectReason: "规模大" }),
    group("h", ["c", "d"]),
  ]);
});

test("a change fits only where nothing it touches has become otherwise", () => {
  const change = changeBetween(before, of([group("g", ["a", "b", "c"])]));
  expect(fits(before, change)).toBe(true);
  expect(fits(of([group("h", ["c", "d"])]), change)).toBe(false);
});

test("a group of one is none, and a subject that has left is no subject", () => {
  const left = of([group("g", ["a"]), group("h", ["b", "c"], { subjectId: "a", subjectReason: "规模大" })]);
  expect(tidied(left).groups).toEqual([group("h", ["b", "c"])]);
});
