import { expect, test } from "vitest";
import { mergedMine } from "#gis/optimum/merged-mine";
import type { OptimumRules } from "#gis/optimum/optimum-mine";
import { brokenRules } from "#gis/schemes/broken-rules";
import { plainRules } from "../optimum/scattered-mines.ts";
import { aLink, aSchemeMine } from "./a-scheme.ts";

const mines = ["a", "b", "c"].map((id) => ({ ...aSchemeMine(id), draftGroup: null }));
const planned = (...groups: string[][]) =>
  groups.map((ids) => ({
    ...mergedMine(
      mines.filter(({ id }) => ids.includes(id)),
      [aLink("a", "b"), aLink("b", "c")],
    ),
    parts: [ids],
  }));
const kinds = (groups: string[][], rules: Partial<OptimumRules>) =>
  brokenRules(mines, planned(...groups), { ...plainRules, ...rules }, (id) => `矿${id}`).map(
    ({ kind, text }) => [kind, text],
  );

test("wishes, locks and nearness are held against every planned mine", () => {
  const alone = [["a"], ["b"], ["c"]];
  expect(kinds(alone, { together: [["a", "b"]] })).toEqual([["together", "矿a、矿b在同一组"]]);
  expect(kinds([["a", "b"], ["c"]], { together: [["a", "b"]] })).toEqual([]);
  expect(kinds([["a", "b"], ["c"]], { apart: [["a", "b"]] })).toEqual([["apart", "矿a、矿b不在同一组"]]);
  expect(kinds([["a", "b", "c"]], { locked: [["a", "b"]] })).toEqual([
    ["locked", "矿a、矿b已锁定为一组，不增不减"],
  ]);
  expect(kinds([["a", "b"], ["c"]], { locked: [["a", "b"]] })).toEqual([]);
});

test("a share is kept at its limit where it is inclusive, and beyond it where not", () => {
  const share = (isInclusive: boolean) => ({ share: { percent: "50", isInclusive } });
  const half = [["a", "b"], ["c"]];
  expect(kinds(half, share(true))).toEqual([]);
  expect(kinds(half, share(false))).toEqual([["share", "大中型矿山比例大于 50%"]]);
});

test("a share that mines of unknown class could decide is not told as missed for good", () => {
  const share = { share: { percent: "50", isInclusive: false } };
  const open = (unknown: readonly string[], groups: string[][]) =>
    brokenRules(
      mines,
      planned(...groups).map((one) =>
        one.memberIds.some((id) => unknown.includes(id)) ? { ...one, productionClass: null } : one,
      ),
      { ...plainRules, ...share },
      (id) => id,
    ).map(({ text }) => text);
  const alone = [["a"], ["b"], ["c"]];
  expect(open(["a", "b"], alone)).toEqual([
    "大中型矿山比例大于 50%（2 座规模待核实，没有计入大中型，尚不能认定）",
  ]);
  expect(open(["a"], alone)).toEqual(["大中型矿山比例大于 50%（1 座规模待核实，即使都达到大中型也不满足）"]);
});

test("of three 砂石土类 two thirds may be left: two may, three may not", () => {
  const rules = { mostLeftPercent: "67" };
  expect(kinds([["a", "b"], ["c"]], rules)).toEqual([]);
  expect(kinds([["a"], ["b"], ["c"]], rules).map(([kind]) => kind)).toEqual(["most_left"]);
});
