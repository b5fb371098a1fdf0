import { expect, test } from "vitest";
import { fieldColumns, type MappedField } from "#gis/attributes/mapped-field";
import { textsOf } from "#gis/attributes/said-of";

const saidOf = (properties: Record<string, unknown>, field: MappedField) =>
  textsOf(properties, field)[0] ?? null;

test.each(["", " ", "-", "——", "/", "无", "不详", "N/A", "NULL", "<Null>", "None", "nil", "NaN"])(
  "%j says nothing, and the next name is asked",
  (silent) => {
    expect(saidOf({ 许可证号: silent, 证号: "甲1" }, "licenceNumber")).toEqual({
      key: "证号",
      text: "甲1",
      isNumber: false,
      unit: null,
    });
    expect(saidOf({ 许可证号: silent }, "licenceNumber")).toBeNull();
  },
);

test("the clearest name is asked first, wherever it stands among the attributes", () => {
  expect(saidOf({ 证号: "甲2", 许可证号: "甲1" }, "licenceNumber")?.key).toBe("许可证号");
});

test("a number is told to be one: past 15 digits its end is not what was typed", () => {
  expect(saidOf({ 证号: 2105000510113 }, "licenceNumber")).toEqual({
    key: "证号",
    text: "2105000510113",
    isNumber: true,
    unit: null,
  });
});

test("the class of a mine is no capacity; of any other field the word stands", () => {
  for (const size of ["大型", "中型", "小", "小型"])
    expect(saidOf({ 生产规模: size }, "capacity")).toBeNull();
  expect(saidOf({ 生产规模: "小型", 设计规模: "30万吨" }, "capacity")?.key).toBe("设计规模");
  expect(saidOf({ 矿体: "小型" }, "orebodyId")?.text).toBe("小型");
});

test("a name inherited by every object is no attribute", () => {
  expect(saidOf(Object.create({ 证号: "甲1" }), "licenceNumber")).toBeNull();
});

test("where a person mapped the columns only those are asked, in the unit they were given", () => {
  const columns = fieldColumns([
    { name: "备考", field: "holder", unit: null },
    { name: "规模", field: "capacity", unit: "t" },
    { name: "采矿权人", field: null, unit: null },
  ]);
  const properties = { 采矿权人: "甲", 备考: "乙", 规模: 300 };
  expect(textsOf(properties, "holder", columns).map(({ text }) => text)).toEqual(["乙"]);
  expect(textsOf(properties, "capacity", columns)[0]?.unit).toEqual({ where: "字段对应", text: "吨" });
  expect(textsOf(properties, "mineral", columns)).toEqual([]);
});
