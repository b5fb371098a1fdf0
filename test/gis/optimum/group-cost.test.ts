import { expect, test } from "vitest";
import { draftCost, groupCost } from "#gis/optimum/group-cost";
import { mergedMine } from "#gis/optimum/merged-mine";
import { scatteredMines } from "./scattered-mines.ts";

const { mines: drawn } = scatteredMines(4, 1, 400);
const mines = drawn.map((mine, at) => ({ ...mine, capacity: "3", draftGroup: at < 3 ? "g" : null }));
const weights = { mines: 100, small: 40, apart: 3, changes: 7 };
const link = (a: number, b: number, distanceM: number) => ({
  a: `m000${a}`,
  b: `m000${b}`,
  distanceM,
  toVerify: false,
});
const group = (...members: number[]) =>
  mergedMine(
    members.flatMap((at) => mines[at] ?? []),
    [link(0, 1, 149), link(1, 2, 300), link(2, 3, 151)],
  );
const cost = groupCost(mines, weights);
const total = (groups: number[][]) =>
  groups.reduce((sum, members) => sum + cost(group(...members)), draftCost(mines, weights));

test("a mine left counts, more when it stays small, and by the ground between what is merged", () => {
  expect(cost(group(3))).toBe(140);
  // 6 万m³ is medium; 151 m are two hundred in round hundreds; a pair that the draft does not hold
  expect(cost(group(2, 3))).toBe(100 + 3 * 2 + 7);
});

test("the draft itself changes nothing; each pair taken apart or put together counts once", () => {
  const changed = (groups: number[][], rest: number) => (total(groups) - rest) / weights.changes;
  expect(changed([[0, 1, 2], [3]], 100 + 3 * 4 + 140)).toBe(0);
  expect(changed([[0, 1], [2], [3]], 100 + 3 * 1 + 2 * 140)).toBe(2);
  expect(changed([[0, 1, 2, 3]], 100 + 3 * 6)).toBe(3);
});
