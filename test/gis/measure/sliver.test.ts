import { expect, it } from "vitest";
import { isRounding, isSliver, sliverLimitM2 } from "#gis/measure/sliver";

const rule = { sliverMinM2: 1, sliverWidthM: 0.02 };

it("ground below 1 m² is a sliver, 1 m² itself is not (domain 2f)", () => {
  expect(isSliver(0.999, 10, rule)).toBe(true);
  expect(isSliver(1, 10, rule)).toBe(false);
});

it("long ground is a sliver below 2 cm times its outline", () => {
  expect(isSliver(19.9, 1000, rule)).toBe(true);
  expect(isSliver(20, 1000, rule)).toBe(false);
});

it("ground thinner than a tenth of a millimetre is the rounding of a shared edge", () => {
  expect(isRounding(0.049, 1000)).toBe(true);
  expect(isRounding(0.05, 1000)).toBe(false);
});

it("the limit is the larger of the two, m²", () => {
  expect(sliverLimitM2(10, rule)).toBe(1);
  expect(sliverLimitM2(1000, rule)).toBe(20);
});
