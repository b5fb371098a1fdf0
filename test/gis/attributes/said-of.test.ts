import { expect, test } from "vitest";
import { saidOf } from "#gis/attributes/said-of";

test.each(["", " ", "-", "——", "/", "无", "不详", "N/A", "NULL", "<Null>", "None", "nil", "NaN"])(
  "%j says nothing, and the next name is asked",
  (silent) => {
    expect(saidOf({ 许可证号: silent, 证号: "甲1" }, "licence")).toEqual({
      key: "证号",
      text: "甲1",
      isNumber: false,
    });
    expect(saidOf({ 许可证号: silent }, "licence")).toBeNull();
  },
);

test("the clearest name is asked first, wherever it stands among the attributes", () => {
  expect(saidOf({ 证号: "甲2", 许可证号: "甲1" }, "licence")?.key).toBe("许可证号");
});

test("a number is told to be one: past 15 digits its end is not what was typed", () => {
  expect(saidOf({ 证号: 2105000510113 }, "licence")).toEqual({
    key: "证号",
    text: "2105000510113",
    isNumber: true,
  });
});

test("the class of a mine is no capacity; of any other field the word stands", () => {
  for (const size of ["大型", "中型", "小", "小型"])
    expect(saidOf({ 生产规模: size }, "capacity")).toBeNull();
  expect(saidOf({ 生产规模: "小型", 设计规模: "30万吨" }, "capacity")?.key).toBe("设计规模");
  expect(saidOf({ 矿体: "小型" }, "orebody")?.text).toBe("小型");
});

test("a name inherited by every object is no attribute", () => {
  expect(saidOf(Object.create({ 证号: "甲1" }), "licence")).toBeNull();
});
