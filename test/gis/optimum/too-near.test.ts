import { expect, test } from "vitest";
import { tooNear } from "#gis/optimum/too-near";
import { scatteredMines } from "./scattered-mines.ts";

const { mines: drawn } = scatteredMines(3, 1, 400);
const capacities = ["3", "12", "12"];
const mines = drawn.map((mine, at) => ({ ...mine, capacity: capacities[at] ?? null }));
const link = (a: number, b: number, distanceM: number, toVerify = false) => ({
  a: `m000${a}`,
  b: `m000${b}`,
  distanceM,
  toVerify,
});
const pairs = (...links: ReturnType<typeof link>[]) =>
  tooNear(mines, links, 300).map(([a, b]) => `${a}-${b}`);

test("the very distance is too near, a millimetre more is not", () => {
  expect(pairs(link(0, 1, 300), link(0, 2, 300.001))).toEqual(["m0000-m0001"]);
});

test("two that are not small may lie near each other, and an orebody that is not reported binds nobody", () => {
  expect(pairs(link(1, 2, 50), link(0, 1, 50, true))).toEqual([]);
});
