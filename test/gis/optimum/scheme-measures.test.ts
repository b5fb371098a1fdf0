import { expect, test } from "vitest";
import { mergedMine } from "#gis/optimum/merged-mine";
import { schemeMeasures } from "#gis/optimum/scheme-measures";
import { scatteredMines } from "./scattered-mines.ts";

const { mines: drawn } = scatteredMines(4, 1, 400);
const mines = drawn.map((mine, at) => ({
  ...mine,
  capacity: ["3", "3", "12", null][at] ?? null,
  isSandStoneClay: at < 3,
}));
const [a, b, c, d] = mines.map((mine) => [mine]);

test("a scheme is told beside where it starts from", () => {
  const link = { a: "m0000", b: "m0001", distanceM: 20, toVerify: true };
  const groups = [
    mergedMine([...(a ?? []), ...(b ?? [])], [link]),
    mergedMine(c ?? [], []),
    mergedMine(d ?? [], []),
  ];
  expect(schemeMeasures(mines, groups)).toEqual({
    minesBefore: 4,
    minesAfter: 3,
    sandStoneClayBefore: 3,
    sandStoneClayAfter: 2,
    reductionPercent: "33.33",
    largeMediumBefore: 1,
    largeMediumAfter: 2,
    sharePercentBefore: "25.00",
    sharePercentAfter: "66.67",
    unknownClassAfter: 1,
    merged: 1,
    toVerify: 1,
  });
});

test("of no mines there is no share", () => {
  expect(schemeMeasures([], [])).toMatchObject({ reductionPercent: null, sharePercentAfter: null });
});
