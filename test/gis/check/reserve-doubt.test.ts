import { expect, test } from "vitest";
import { reserveDoubt } from "#gis/check/reserve-doubt";

test("exactly 1000 years are believed, more are not", () => {
  expect(reserveDoubt({ amount: "30000", unit: "wt", yearly: "30" })).toBeNull();
  expect(reserveDoubt({ amount: "30030", unit: "wt", yearly: "30" })).toBe("够采 1001 年");
});

test("without a capacity only more than 100 times the greatest 大型 is doubted, in each unit by its own limit", () => {
  expect(reserveDoubt({ amount: "1000000", unit: "wt", yearly: null })).toBeNull();
  expect(reserveDoubt({ amount: "1010000", unit: "wt", yearly: null })).toBe(
    "是最大一级矿床下限 10000 万吨的 101 倍",
  );
  expect(reserveDoubt({ amount: "510000", unit: "wm3", yearly: "0" })).toContain("5000 万立方米的 102 倍");
});
