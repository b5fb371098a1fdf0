import { expect, it } from "vitest";
import { isRounding, isSliver, sliverLimitM2, sliverWidestM } from "#gis/measure/sliver";

const rule = { sliverMinM2: 1, sliverWidthM: 0.02 };
const thin = (areaM2: number, aroundM: number, widest = 0.05) => ({ areaM2, aroundM, widestM: () => widest });

it("ground below 1 m² is a sliver however wide, 1 m² itself is not (domain 2f)", () => {
  expect(isSliver(thin(0.999, 10, 0.9), rule)).toBe(true);
  expect(isSliver(thin(1, 10), rule)).toBe(false);
});

it("long ground is a sliver below 2 cm times its outline", () => {
  expect(isSliver(thin(19.9, 1000), rule)).toBe(true);
  expect(isSliver(thin(20, 1000), rule)).toBe(false);
});

it("long ground with one place wider than a wedge of that mean is no sliver", () => {
  expect(sliverWidestM(rule)).toBe(0.08);
  expect(isSliver(thin(19.9, 1000, 0.08), rule)).toBe(true);
  expect(isSliver(thin(19.9, 1000, 0.081), rule)).toBe(false);
});

it("the width is asked only where it decides", () => {
  const unasked = { areaM2: 20, aroundM: 1000, widestM: () => expect.unreachable() };
  expect(isSliver(unasked, rule)).toBe(false);
  expect(isSliver({ ...unasked, areaM2: 0.5 }, rule)).toBe(true);
});

it("ground thinner than a tenth of a millimetre is the rounding of a shared edge", () => {
  expect(isRounding(0.049, 1000)).toBe(true);
  expect(isRounding(0.05, 1000)).toBe(false);
});

it("the limit is the larger of the two, m², and the smallest alone for ground too wide", () => {
  expect(sliverLimitM2(10, 0.05, rule)).toBe(1);
  expect(sliverLimitM2(1000, 0.05, rule)).toBe(20);
  expect(sliverLimitM2(1000, 7, rule)).toBe(1);
});
