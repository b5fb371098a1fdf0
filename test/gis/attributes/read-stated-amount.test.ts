import { expect, it } from "vitest";
import { readStatedAmount } from "#gis/attributes/read-stated-amount";

const said = (text: string, key = "生产规模") => ({ key, text, isNumber: false, unit: null });
const unit = (text: string) => ({ where: "规模单位", text });

it.each([
  [said("30万吨/年"), null, "30", "wt"],
  [said("30", "生产规模（万立方米/年）"), null, "30", "wm3"],
  [said("18.5"), unit("万立方米/年"), "18.5", "wm3"],
  [said("30万吨", "生产规模（万吨/年）"), unit("万吨/年"), "30", "wt"],
  [said("300001吨/年"), null, "30.0001", "wt"],
] as const)("takes %j with the unit that is stated", (text, column, amount, read) => {
  expect(readStatedAmount(text, column)).toEqual({ value: { amount, unit: read } });
});

it("never supposes a unit; a bare zero is nothing", () => {
  expect(readStatedAmount(said("30"), null)).toEqual({ fault: { kind: "unit" } });
  expect(readStatedAmount(said("0"), null)).toEqual({ value: null });
});

it("takes none of two units that contradict each other", () => {
  expect(readStatedAmount(said("30万立方米/年"), unit("万吨/年"))).toEqual({
    fault: { kind: "contradiction", other: "规模单位", otherText: "万吨/年" },
  });
  expect(readStatedAmount(said("30万立方米", "生产规模（万吨/年）"), null)).toMatchObject({
    fault: { kind: "contradiction", other: "生产规模（万吨/年）" },
  });
});

it.each([
  ["30-50万吨/年", "写了不止一个数"],
  ["30百万吨/年", "看不懂"],
  ["3000吨/日", "看不懂"],
  ["三十万吨", "不是数字"],
  ["0.5平方公里", "单位是平方公里"],
])("refuses %s: %s", (text, why) => {
  expect(readStatedAmount(said(text), null)).toEqual({
    fault: { kind: "number", fault: expect.stringContaining(why) },
  });
});

it("refuses a unit column that names none of the register's units", () => {
  expect(readStatedAmount(said("30"), unit("百万吨/年"))).toMatchObject({ fault: { kind: "number" } });
});
