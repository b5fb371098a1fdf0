import { expect, test } from "vitest";
import { fieldText, fieldTexts } from "#gis/formats/cut-names";

const keys = {
  licence: ["许可证号", "采矿许可证号"],
  from: ["有效期起"],
  to: ["有效期止"],
  name: ["name"],
} as const;

test("a name cut to ten bytes is known in GBK and in UTF-8", () => {
  expect(fieldText({ 采矿许可证: "C1" }, keys, "licence")).toBe("C1");
  expect(fieldText({ 采矿许: "C2" }, keys, "licence")).toBe("C2");
});

test("the whole name comes before a cut one, and an empty value is none", () => {
  expect(fieldText({ 采矿许: "C2", 采矿许可证号: "C1" }, keys, "licence")).toBe("C1");
  expect(fieldText({ 采矿许: "C2", 采矿许可证号: " " }, keys, "licence")).toBe("C2");
  expect(fieldText({ 采矿许: null, 许可证号: 12 }, keys, "licence")).toBe("12");
});

test("what two names leave alike says nothing", () => {
  expect(fieldText({ 有效期: "2030-1-1" }, keys, "from")).toBeNull();
  expect(fieldText({ 有效期: "2030-1-1" }, keys, "to")).toBeNull();
});

test("a unit behind a name is no part of it, and other brackets are", () => {
  const amounts = { capacity: ["生产规模"] } as const;
  for (const key of ["生产规模（万吨/年）", "生产规模_万立方米", "生产 规模(t/a)"]) {
    expect(fieldTexts({ [key]: 30 }, amounts, "capacity")).toEqual([{ key, text: "30", isNumber: true }]);
  }
  expect(fieldText({ "许可证号（变更前）": "C1" }, keys, "licence")).toBeNull();
});

test("other words are cut by nobody, and what every object has is no attribute", () => {
  expect(fieldText({ nam: "x" }, keys, "name")).toBeNull();
  expect(fieldText({}, { name: ["constructor"] }, "name")).toBeNull();
});
