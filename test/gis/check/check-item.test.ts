import { expect, test } from "vitest";
import { checkItem } from "#gis/check/check-item";
import { ringShape } from "#gis/check/traced-shape";
import { anItem, aPart, aRing, aSquareRing } from "#test/support/traced";

const codes = (...args: Parameters<typeof checkItem>) => checkItem(...args).map((issue) => issue.code);

test("a sound mine has no issues", () => {
  expect(checkItem(anItem([aPart([aSquareRing(0, 0, 2)], { topM: 300, bottomM: 100 })]))).toEqual([]);
});

test("all faults of a mine come together, each with the mine's name", () => {
  const bowTie = aRing([
    [0, 0],
    [2, 2],
    [2, 2],
    [2, 0],
    [0, 2],
  ]);
  const item = anItem([aPart([bowTie], { topM: 1, bottomM: 2 })], {
    datum: "BJ54",
    areaM2: 10_000,
    declaredAreaM2: 20_000,
  });
  expect(codes(item)).toEqual(["E10", "E13", "E04", "E03", "E09"]);
  expect(checkItem(item).every((issue) => issue.place.itemName === "甲矿")).toBe(true);
});

test("the territory is asked only when given", () => {
  const shape = ringShape(aSquareRing(0, 0, 1));
  const territory = ringShape(aSquareRing(5, 5, 1)) ?? undefined;
  expect(codes(anItem([], { shape }))).toEqual([]);
  expect(codes(anItem([], { shape }), territory ? { territory } : {})).toEqual(["E06"]);
});

test("checking changes nothing of what is checked", () => {
  const item = anItem([aPart([aSquareRing(0, 0, 2)])]);
  const before = structuredClone(item);
  checkItem(item);
  expect(item).toEqual(before);
});
