import loadHighs from "highs";
import { beforeAll, expect, test } from "vitest";
import type { SolveBinary } from "#gis/optimum/binary-model";
import { highsSolver } from "#gis/optimum/highs-solver";
import type { OptimumRules } from "#gis/optimum/optimum-mine";
import { settleScheme } from "#gis/optimum/settle-scheme";
import { aLink, aSchemeMine } from "../schemes/a-scheme.ts";
import { plainRules } from "./scattered-mines.ts";

let solve: SolveBinary;
beforeAll(async () => {
  solve = highsSolver(await loadHighs(), { secondsLeft: () => 60 });
});

const mines = ["a", "b", "c", "d"].map((id) => ({ ...aSchemeMine(id), draftGroup: null }));
const links = [aLink("a", "b"), aLink("b", "c", { distanceM: 400 }), aLink("c", "d")];
const settle = (rules: Partial<OptimumRules>, others = 0) =>
  settleScheme(
    { mines, links, rules: { ...plainRules, mostMembers: 2, ...rules } },
    { others, nameOf: (id) => `矿${id}` },
    solve,
  );

test("the best scheme comes with its members, its measures and its proof", () => {
  const { best, others, conflicts, weighed } = settle({});
  expect(best).toMatchObject({
    state: "proved",
    groups: [
      ["a", "b"],
      ["c", "d"],
    ],
    measures: { minesBefore: 4, minesAfter: 2, reductionPercent: "50.00" },
  });
  expect(best.bound).toBe(best.cost);
  expect([others, conflicts, weighed]).toEqual([[], [], 7]);
});

test("a group that is locked stays as it is", () => {
  expect(settle({ locked: [["b", "c"]] }).best.groups).toEqual([["a"], ["b", "c"], ["d"]]);
});

test("others near it differ, cost no less and are told apart", () => {
  const { best, others } = settle({}, 2);
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) {
    expect(other.groups).not.toEqual(best.groups);
    expect(other.cost).toBeGreaterThanOrEqual(best.cost ?? Infinity);
  }
});

test("rules that clash are named, and nothing is found", () => {
  const { best, conflicts, prices } = settle({ locked: [["a", "b"]], apart: [["a", "b"]] });
  expect(best).toEqual({ state: "impossible", bound: null, groups: null, measures: null, cost: null });
  expect(conflicts.map(({ text }) => text).toSorted()).toEqual([
    "矿a、矿b不在同一组",
    "矿a、矿b已锁定为一组，不增不减",
  ]);
  expect(prices).toEqual([]);
});
