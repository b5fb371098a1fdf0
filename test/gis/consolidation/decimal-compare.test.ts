import { expect, test } from "vitest";
import { holds } from "#gis/consolidation/decimal-compare";

test.each([
  ["30.00", "<", "30", false],
  ["30.00", "<=", "30", true],
  ["29.9999999999999999999999", "<", "30", true],
  ["0.1", "<", "0.1000", false],
  ["0.09999999999999999999", "<", "0.1", true],
] as const)("%s %s %s is %s", (value, comparison, limit, expected) => {
  expect(holds(value, comparison, limit)).toBe(expected);
});
