import { expect, it } from "vitest";
import { numberAt } from "#gis/measure/number-at";

it("a number of a flat array is given as it is, and 0 past the end", () => {
  expect([0, 1, 2].map((place) => numberAt(new Float64Array([1.5, -2]), place))).toEqual([1.5, -2, 0]);
});
