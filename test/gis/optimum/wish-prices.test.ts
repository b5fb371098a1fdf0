import loadHighs from "highs";
import { beforeAll, expect, test } from "vitest";
import type { SolveBinary } from "#gis/optimum/binary-model";
import { findOptimum, type OptimumTask } from "#gis/optimum/find-optimum";
import { highsSolver } from "#gis/optimum/highs-solver";
import type { MinePairIds } from "#gis/optimum/optimum-mine";
import { wishPrices } from "#gis/optimum/wish-prices";
import { aLink, aSchemeMine } from "../schemes/a-scheme.ts";
import { plainRules } from "./scattered-mines.ts";

let solve: SolveBinary;
beforeAll(async () => {
  solve = highsSolver(await loadHighs(), { secondsLeft: () => 60 });
});

const mines = ["a", "b", "c", "d"].map((id) => ({ ...aSchemeMine(id), draftGroup: null }));
const links = [aLink("a", "b"), aLink("b", "c"), aLink("c", "d")];
const task = (together: MinePairIds[], apart: MinePairIds[], mostMembers = 2): OptimumTask => ({
  ...{ mines, links },
  rules: { ...plainRules, mostMembers, together, apart },
});
const prices = (one: OptimumTask) => wishPrices(one, findOptimum(one, solve), solve);

test("keeping two apart that would go together costs what the best scheme without it saves", () => {
  // of four in a row, two at most in one: a+b and c+d are two mines; a and b apart leave a, b+c, d
  expect(prices(task([], [["a", "b"]]))).toMatchObject([
    { kind: "apart", pair: ["a", "b"], state: "proved", mines: 1, sharePoints: "66.67" },
  ]);
});

test("a wish that the best scheme keeps anyway costs nothing", () => {
  expect(prices(task([["a", "b"]], [["b", "c"]]))).toMatchObject([
    { kind: "together", mines: 0, sharePoints: "0.00", cost: 0 },
    { kind: "apart", mines: 0, sharePoints: "0.00", cost: 0 },
  ]);
});

test("each wish is priced beside the others", () => {
  const [one, other] = prices(task([["b", "c"]], [["a", "b"]]));
  expect([one?.mines, other?.mines]).toEqual([0, 0]);
});

test("where no scheme keeps them all there is no price", () => {
  expect(prices(task([["a", "b"]], [["a", "b"]]))).toEqual([]);
});
