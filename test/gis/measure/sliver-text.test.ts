import { expect, it } from "vitest";
import { sliverRuleText } from "#gis/measure/sliver-text";

it("the rule is said with its numbers, without the tail of a float", () => {
  expect(sliverRuleText({ sliverMinM2: 1, sliverWidthM: 0.07 })).toBe(
    "面积小于 1 平方米，或小于 0.07 米 × 周长且最宽处不超过 0.28 米",
  );
});
