import { expect, test } from "vitest";
import { gridStepM, plateScale } from "#gis/plates/plate-scale";

test("ground is shown at the largest usual scale that holds it", () => {
  const paper = { widthMm: 200, heightMm: 100 };
  expect(plateScale({ widthM: 2000, heightM: 100 }, paper)).toBe(10_000);
  expect(plateScale({ widthM: 2000.1, heightM: 100 }, paper)).toBe(15_000);
  expect(plateScale({ widthM: 10, heightM: 1000.1 }, paper)).toBe(15_000);
  expect(plateScale({ widthM: 10, heightM: 10 }, paper)).toBe(500);
  expect(() => plateScale({ widthM: 3e6, heightM: 10 }, paper)).toThrow(RangeError);
});

test("lines of the grid are a round number of metres apart, two to five centimetres on the paper", () => {
  expect([500, 5000, 10_000, 25_000, 100_000].map(gridStepM)).toEqual([10, 100, 200, 500, 2000]);
});
