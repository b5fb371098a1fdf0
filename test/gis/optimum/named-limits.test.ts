import { expect, test } from "vitest";
import { mergedMine } from "#gis/optimum/merged-mine";
import { type LimitKind, namedLimits } from "#gis/optimum/named-limits";
import { plainRules, scatteredMines } from "./scattered-mines.ts";

const { mines: drawn } = scatteredMines(5, 1, 400);
const capacities = ["3", "1", "12", null, "2"];
const mines = drawn.map((mine, at) => ({
  ...mine,
  capacity: capacities[at] ?? null,
  mustMerge: at === 1,
  isSandStoneClay: at < 3,
}));
const group = (...members: number[]) =>
  mergedMine(
    members.flatMap((at) => mines[at] ?? []),
    [],
  );
const rules = {
  ...plainRules,
  mostLeftPercent: "50",
  share: { percent: "62.5", isInclusive: false },
  mergedIsLargeOrMedium: true,
  together: [["m0000", "m0002"]] as [string, string][],
  tooNear: [["m0001", "m0002"]] as [string, string][],
  apart: [["m0003", "m0004"]] as [string, string][],
  locked: [["m0000", "m0003"]],
};
const limit = (kind: LimitKind, change = {}) =>
  namedLimits(mines, { ...rules, ...change }).find((one) => one.kind === kind);
const bans = (kind: LimitKind, ...members: number[]) => limit(kind)?.bans?.(group(...members));

test("each rule bans the groups that break it and no other", () => {
  expect([bans("must_merge", 1), bans("must_merge", 1, 2), bans("must_merge", 0)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([
    bans("merged_class", 0, 1),
    bans("merged_class", 0),
    bans("merged_class", 0, 2),
    bans("merged_class", 0, 3),
  ]).toEqual([true, false, false, false]);
  expect([bans("too_near", 1, 0), bans("too_near", 1, 2)]).toEqual([true, false]);
  expect([bans("together", 0, 1), bans("together", 0, 2), bans("together", 1, 3)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([bans("locked", 0, 3), bans("locked", 0), bans("locked", 0, 3, 4), bans("locked", 1, 4)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([bans("apart", 3, 4), bans("apart", 3), bans("apart", 0, 4)]).toEqual([true, false, false]);
});

test("of the 砂石土类 half of three is one, and the others do not count", () => {
  expect(limit("most_left")?.row?.([group(0, 1), group(2), group(3)])).toEqual({
    least: -Infinity,
    most: 1,
    columns: [0, 1],
    values: [1, 1],
  });
});

test("a share of 62.5 % is asked for in whole numbers: five of eight reach it and do not pass it", () => {
  const row = limit("share")?.row?.([group(2), group(0)]);
  expect(row).toMatchObject({ least: 1, values: [375, -625] });
  expect(5 * 375 - 3 * 625).toBe(0);
  expect(limit("share", { share: { percent: "62.5", isInclusive: true } })?.row?.([group(2)]).least).toBe(0);
});

test("what is not asked for is no rule", () => {
  expect(namedLimits(mines, { ...plainRules, mustMergeHolds: false })).toEqual([]);
});
