import loadHighs, { type Highs } from "highs";
import { beforeAll, expect, test } from "vitest";
import type { BinaryModel } from "#gis/optimum/binary-model";
import { findOptimum } from "#gis/optimum/find-optimum";
import { highsSolver } from "#gis/optimum/highs-solver";
import { fieldsOfMines, plainRules } from "./scattered-mines.ts";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const cover = (columns: number[]) => ({ least: 1, most: 1, columns, values: columns.map(() => 1) });
const model = (change: Partial<BinaryModel> = {}): BinaryModel => ({
  costs: [5, 5, 8],
  banned: new Set(),
  rows: [cover([0, 2]), cover([1, 2])],
  ...change,
});

test("the least is chosen and proved, the banned are not, and what cannot be is called so", () => {
  const solve = highsSolver(highs, { secondsLeft: () => 10 });
  expect(solve(model())).toEqual({ state: "proved", chosen: [2], bound: 8 });
  expect(solve(model({ banned: new Set([2]) }))).toEqual({ state: "proved", chosen: [0, 1], bound: 10 });
  expect(solve(model({ banned: new Set([1, 2]) })).state).toBe("impossible");
});

test("a scheme to start from does not change the answer", () => {
  const solve = highsSolver(highs, { secondsLeft: () => 10 });
  expect(solve(model(), { start: [0, 1] })).toEqual({ state: "proved", chosen: [2], bound: 8 });
});

test("whoever stops it is told that nothing is proved", () => {
  const { mines, links } = fieldsOfMines(80, 3);
  const solve = highsSolver(highs, { secondsLeft: () => 10, isStopped: () => true });
  const all = [...mines.keys()];
  const joined = links.concat(
    all
      .slice(1)
      .map((at) => ({ a: mines[at - 1]?.id ?? "", b: mines[at]?.id ?? "", distanceM: 400, toVerify: false })),
  );
  expect(findOptimum({ mines, links: joined, rules: plainRules }, solve).state).toBe("stopped");
});

test("proved is only what its own bound proves, on a field where HiGHS stopped at a bound below its scheme", () => {
  const solve = highsSolver(highs, { secondsLeft: () => 60 });
  const { mines, links } = fieldsOfMines(600, 1);
  const rules = { ...plainRules, mergedIsLargeOrMedium: true, mostMembers: 8 };
  const { state, scheme, bound } = findOptimum({ mines, links, rules }, solve);
  expect(state).toBe("proved");
  expect(bound).toBe(scheme?.cost);
});
