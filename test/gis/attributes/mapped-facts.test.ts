import { expect, it } from "vitest";
import { mappedFacts, withAreaChecked } from "#gis/attributes/mapped-facts";
import { fieldColumns, type MappedColumn } from "#gis/attributes/mapped-field";

const read = { name: "甲", number: "7", declaredAreaM2: null, declaredAreaText: null };
const by = (...columns: MappedColumn[]) => fieldColumns(columns);
const column = (name: string, field: MappedColumn["field"], unit: MappedColumn["unit"] = null) => ({
  name,
  field,
  unit,
});

it("takes name and number from the columns a person says", () => {
  const properties = { 矿名: "乙矿", 代号: "Q-3" };
  expect(mappedFacts(read, properties, by(column("矿名", "name"), column("代号", "number")))).toMatchObject({
    name: "乙矿",
    number: "Q-3",
  });
});

it("keeps what stood in no column, and lets go what stood in one that holds something else", () => {
  expect(mappedFacts(read, { 备考: "x" }, by())).toEqual(read);
  expect(mappedFacts(read, { 名称: "甲", 编号: "7" }, by(column("名称", "holder")))).toMatchObject({
    name: null,
    number: null,
  });
  const stated = { ...read, declaredAreaM2: 125_000, declaredAreaText: "12.5公顷" };
  expect(mappedFacts(stated, { 面积_公顷: 12.5 }, by()).declaredAreaM2).toBeNull();
  expect(mappedFacts(stated, {}, by()).declaredAreaM2).toBe(125_000);
});

it("an area is counted in the unit a person says, in that of its cell, or not at all", () => {
  const area = (text: unknown, unit: MappedColumn["unit"]) =>
    mappedFacts(read, { 面积: text }, by(column("面积", "licensedAreaKm2", unit)));
  expect(area("12.5", "hm2")).toMatchObject({ declaredAreaM2: 125_000, declaredAreaText: "12.5公顷" });
  expect(area(0.1234, "km2").declaredAreaM2).toBe(123_400);
  expect(area("12.5公顷", null)).toMatchObject({ declaredAreaM2: 125_000, declaredAreaText: "12.5公顷" });
  for (const [text, unit] of [
    ["12.5", null],
    ["0", "m2"],
    ["约12", "m2"],
  ] as const) {
    expect(area(text, unit).declaredAreaM2).toBeNull();
  }
});

it("of two columns that say different areas none is taken", () => {
  const both = by(column("面积", "licensedAreaKm2", "hm2"), column("总面积", "licensedAreaKm2", "hm2"));
  expect(mappedFacts(read, { 面积: 12.5, 总面积: 13 }, both).declaredAreaM2).toBeNull();
});

it("an area that differs from the ground is asked about anew, and no issue of the ground is lost", () => {
  const ground = { code: "E04", severity: "warning", place: {}, context: {} } as const;
  const old = { code: "E09", severity: "warning", place: {}, context: {} } as const;
  const stated = { ...read, declaredAreaM2: 125_000, declaredAreaText: "12.5公顷" };
  expect(withAreaChecked([ground, old], 125_000, stated, {})).toEqual([ground]);
  expect(withAreaChecked([ground], 140_000, stated, {}).map(({ code }) => code)).toEqual(["E04", "E09"]);
});
