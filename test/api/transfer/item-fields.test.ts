import { expect, it } from "vitest";
import { itemFields } from "#api/transfer/item-fields";

const fields = (properties: Record<string, unknown>, number: string | null = null) =>
  itemFields({ number, properties });

it("takes a licence number of 23 characters wherever it stands", () => {
  const number = "C2112822009087120030651";
  expect(fields({ 许可证号: ` ${number.toLowerCase()} ` })).toMatchObject({
    licenceNumber: number,
    otherNumber: null,
  });
  expect(fields({}, number).licenceNumber).toBe(number);
});

it("knows the names that a shapefile cut to ten bytes, and tells 采矿权 by what it holds", () => {
  const number = "C2112822009087120030651";
  expect(fields({ 采矿许可证: number, 统一社会信: "91210381564620598A", 开采主: "铁矿" })).toMatchObject({
    licenceNumber: number,
    creditCode: "91210381564620598A",
    mineral: "铁矿",
  });
  expect(fields({ 采矿权: "云岭矿业" })).toMatchObject({ holder: "云岭矿业", licenceNumber: null });
  expect(fields({ 采矿权: number })).toMatchObject({ holder: null, licenceNumber: number });
});

it("takes an old number of 13 digits only from a column that says it is a licence", () => {
  expect(fields({ 许可证号: "2105000510113" }).licenceNumber).toBe("2105000510113");
  expect(fields({}, "2105000510113")).toMatchObject({ licenceNumber: null, otherNumber: "2105000510113" });
});

it("keeps a licence number with a month 13 out of the register but not out of sight", () => {
  const wrong = "C2112822009137120030651";
  expect(fields({ 许可证号: wrong })).toMatchObject({ licenceNumber: null, otherNumber: wrong });
});

it("reads a capacity with its unit and never guesses the unit", () => {
  expect(fields({ 生产规模: "30万吨/年" }).capacity).toEqual({ amount: "30", unit: "wt" });
  expect(fields({ SJGM: "18.5", 规模单位: "万立方米/年" }).capacity).toEqual({ amount: "18.5", unit: "wm3" });
  expect(fields({ 生产规模: "30" })).toMatchObject({ capacity: null, capacityText: "30" });
});

it("does not take cubic metres for tonnes of reserve", () => {
  expect(fields({ 保有资源储量: "12.5 万吨" }).reserveWt).toBe("12.5");
  expect(fields({ 保有资源储量: "12.5 万立方米" }).reserveWt).toBeNull();
});

it("drops a credit code whose check digit is wrong", () => {
  expect(fields({ 统一社会信用代码: "91210381564620598A" }).creditCode).toBe("91210381564620598A");
  expect(fields({ 统一社会信用代码: "91210381564620598B" }).creditCode).toBeNull();
});

it("reads the usual ways to write a day and refuses one that is none", () => {
  for (const text of ["2025-6-1", "2025/06/01", "2025年6月1日", "20250601"]) {
    expect(fields({ 有效期止: text }).validTo).toBe("2025-06-01");
  }
  expect(fields({ 有效期止: "2025-02-30" }).validTo).toBeNull();
});

it("tells open pit, underground and both apart", () => {
  expect(fields({ 开采方式: "露天开采" }).method).toBe("open_pit");
  expect(fields({ 开采方式: "地下开采" }).method).toBe("underground");
  expect(fields({ 开采方式: "露天/地下开采" }).method).toBe("both");
});
