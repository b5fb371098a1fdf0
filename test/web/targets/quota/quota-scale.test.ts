import { expect, test } from "vitest";
import { measured, quotaScale } from "../../../../web/targets/quota/quota-scale.ts";

const amount = (issuedWt: string, usedWt: string, rate: string | null) => ({ issuedWt, usedWt, rate });
const labelOf = (rate: number) => {
  const { classes, colourOf } = quotaScale("rate", []);
  return classes.find(({ colour }) => colour === colourOf(rate))?.label;
};

test.each([
  [0.7999, "60%–80%"],
  [0.8, "80%–95% 关注"],
  [0.95, "95%–100% 预警"],
  [1, "95%–100% 预警"],
  [1.000001, "超过 100% 超指标"],
])("a rate of %d is shown as %s", (rate, label) => {
  expect(labelOf(rate)).toBe(label);
});

test("tonnes are cut at round numbers that reach the most", () => {
  const { classes } = quotaScale("used", [amount("0", "87.3", null), amount("0", "2", null)]);
  expect(classes.map(({ from }) => from)).toEqual([0, 20, 40, 60, 80]);
  expect(classes.at(-1)?.label).toBe("≥ 80 万吨");
});

test("what has no quota has no rate, and is grey instead of the lowest class", () => {
  const none = amount("0", "0", null);
  expect(measured("rate", none)).toBeNull();
  const { classes, colourOf } = quotaScale("rate", [none]);
  expect(classes.map(({ colour }) => colour)).not.toContainEqual(colourOf(null));
});
