import { expect, test } from "vitest";
import { provinceOf } from "#gis/check/province-code";

test("the province of a code is told by its first two digits", () => {
  expect([provinceOf("14"), provinceOf("210381"), provinceOf("654321101")]).toEqual([
    "山西省",
    "辽宁省",
    "新疆维吾尔自治区",
  ]);
});

test("34 provinces and the demo city, and no other two digits", () => {
  const codes = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, "0"));
  expect(codes.filter((code) => provinceOf(code) !== null)).toHaveLength(35);
  expect(["10", "16", "88", "", "x"].map(provinceOf)).toEqual([null, null, null, null, null]);
});
