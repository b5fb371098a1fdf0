import { expect, test } from "vitest";
import { plainHead, unitIn } from "#gis/register-lists/head-text";

test("a head is told by its words alone: no line break, no bracket, no star", () => {
  expect(plainHead("生产规模\n（万吨/年）*")).toBe("生产规模");
  expect(plainHead("采矿许可证 有效期：")).toBe("采矿许可证有效期");
});

test.each([
  ["生产规模（万吨/年）", "wt"],
  ["生产规模(万m³/年)", "wm3"],
  ["生产规模（万立方米/年）", "wm3"],
  ["生产规模（吨/年）", "t"],
  ["规模 t/a", "t"],
  ["规模（m³/a）", "m3"],
  ["矿区面积（平方公里）", "km2"],
  ["矿区面积 (km²)", "km2"],
  ["矿区面积（公顷）", "hm2"],
  ["矿区面积（m²）", "m2"],
  ["生产规模（千吨/年）", "kt"],
  ["规模（kt/a）", "kt"],
  ["规模（千万吨）", null],
  ["规模（几十千吨）", null],
  ["规模（千立方米）", null],
  ["资源储量（亿吨）", null],
  ["规模（百万吨）", null],
  ["规模（吨/日）", null],
  ["体重（t/m³）", null],
  ["采矿权人", null],
  ["status", null],
])("the unit named in “%s” is %s", (head, unit) => {
  expect(unitIn(head)).toBe(unit);
});
