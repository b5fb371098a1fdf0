import { expect, test } from "vitest";
import { readAmount } from "#gis/register-lists/read-amount";

test.each([
  [{ n: "30" }, "wt", "30", "wt"],
  [{ n: "1.0685000000000001" }, "km2", "1.0685", "km2"],
  [{ n: "1.2E-2" }, "km2", "0.012", "km2"],
  ["1,234.50", "wt", "1234.5", "wt"],
  ["30万吨/年", null, "30", "wt"],
  ["30 万吨/年", "wt", "30", "wt"],
  ["４万立方米", null, "4", "wm3"],
  ["30千吨", null, "3", "wt"],
  ["30", null, "30", null],
] as const)("%j in a column of %s is %s %s", (cell, columnUnit, amount, unit) => {
  expect(readAmount(cell, columnUnit)).toEqual({ value: { amount, unit } });
});

test("a unit that a person confirmed is converted exactly, not in floating point", () => {
  expect(readAmount({ n: "300001" }, "t")).toEqual({ value: { amount: "30.0001", unit: "wt" } });
  expect(readAmount("123.45", "kt")).toEqual({ value: { amount: "12.345", unit: "wt" } });
  expect(readAmount("123400", "m2")).toEqual({ value: { amount: "0.1234", unit: "km2" } });
  expect(readAmount("12.34", "hm2")).toEqual({ value: { amount: "0.1234", unit: "km2" } });
});

test.each([
  ["30万立方米", "wt", "单元格写的是万立方米，这一列的单位是万吨"],
  ["300000吨", "wt", "单元格写的是吨"],
  ["30-50万吨", null, "写了不止一个数"],
  ["30万吨至50万吨", null, "写了不止一个数"],
  ["30千立方米", null, "数字后面的文字看不懂"],
  ["2.65t/m³", null, "数字后面的文字看不懂"],
  ["约30", "wt", "不是数字"],
  ["30左右", "wt", "数字后面的文字看不懂"],
  ["-3", "wt", "不能为负数"],
  ["1234567890123456789012345", "wt", "位数过多"],
] as const)("%s in a column of %s is refused: %s", (cell, unit, fault) => {
  expect(readAmount(cell, unit)).toEqual({ fault: expect.stringContaining(fault) });
});
