import { expect, it } from "vitest";
import { fieldColumns } from "#gis/attributes/mapped-field";
import { elevationWord, proposeColumns, statedUnit } from "#gis/attributes/propose-columns";
import { readAttributes } from "#gis/attributes/read-attributes";

const proposal = (...names: string[]) =>
  Object.fromEntries(proposeColumns(names).map(({ name, field }) => [name, field]));

it("tells columns by their names, cut ones and those with a unit too, the likeliest of a field first", () => {
  expect(proposeColumns(["备考", "企业名称", "采矿权人", "生产规模（万吨/年）", "采矿许可证"])).toEqual([
    { name: "采矿许可证", field: "licenceNumber", unit: null },
    { name: "采矿权人", field: "holder", unit: null },
    { name: "企业名称", field: "holder", unit: null },
    { name: "生产规模（万吨/年）", field: "capacity", unit: "wt" },
    { name: "备考", field: null, unit: null },
  ]);
});

it("a licence number is one although it is a number of the parcel too, and elevations belong to the ground", () => {
  expect(proposal("许可证号", "地块编号", "KSMC", "起标高", "采矿许可证有效期")).toEqual({
    许可证号: "licenceNumber",
    地块编号: "number",
    KSMC: "name",
    起标高: null,
    采矿许可证有效期: "validity",
  });
  expect([elevationWord("起标高"), elevationWord("CSXX"), elevationWord("标高")]).toEqual([
    "起标高",
    "止标高",
    null,
  ]);
});

it("an area has the unit of its name, a computed one is none, and a bare one has none", () => {
  expect(proposeColumns(["面积", "矿区面积_公顷", "椭球面积_m2"])).toEqual([
    { name: "矿区面积_公顷", field: "licensedAreaKm2", unit: "hm2" },
    { name: "面积", field: "licensedAreaKm2", unit: null },
    { name: "椭球面积_m2", field: null, unit: null },
  ]);
  expect(statedUnit("reserveWt", "reserve")).toBe("wt");
  expect(statedUnit("储量", "reserve")).toBeNull();
  expect(statedUnit("规模（吨）", "holder")).toBeNull();
});

it("reads by the proposal what is read by the usual names", () => {
  const properties = {
    许可证号: "C2112822009087120030651",
    采矿权: "云岭矿业",
    统一社会信: "91210381564620598A",
    开采主: "铁矿",
    生产规模: "30",
    规模单位: "万吨/年",
    "保有资源储量（万吨）": 120.5,
    储量核实日期: "20241231",
    有效期: "2020年3月1日至2025年3月1日",
    面积: "12.5",
    备考: "无",
  };
  const source = { name: null, number: properties.许可证号, declaredAreaM2: null, properties };
  const mapped = fieldColumns(proposeColumns(Object.keys(properties)));
  const read = readAttributes(source, { item: 1 });
  expect(readAttributes({ ...source, number: null }, { item: 1 }, mapped)).toEqual(read);
  expect(read.fields).toMatchObject({ holder: "云岭矿业", validFrom: "2020-03-01", validTo: "2025-03-01" });
});
