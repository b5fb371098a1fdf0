import { expect, test } from "vitest";
import { outsideTerritory } from "#gis/check/outside-territory";
import { ringShape } from "#gis/check/traced-shape";
import { aSquareRing } from "#test/support/traced";

const square = (x: number, y: number, side: number) => {
  const shape = ringShape(aSquareRing(x, y, side));
  if (shape === null) throw new Error("a square is an area");
  return shape;
};

test("a mine within the territory, edge included, is in order", () => {
  expect(outsideTerritory(square(0, 0, 2), square(0, 0, 9))).toEqual([]);
});

test("a mine half across the line is a warning with the ground outside and a corner to zoom to (E06)", () => {
  const [issue] = outsideTerritory(square(8, 1, 2), square(0, 0, 9), { item: 3 });
  expect(issue).toMatchObject({ code: "E06", severity: "warning", place: { item: 3, at: [120.01, 40.001] } });
  expect(Number(issue?.context.outsideM2) / Number(issue?.context.areaM2)).toBeCloseTo(0.5, 4);
});
