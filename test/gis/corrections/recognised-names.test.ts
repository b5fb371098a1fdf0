import { expect, it } from "vitest";
import type { MappedColumn, MappedField } from "#gis/attributes/mapped-field";
import { recognisedNames } from "#gis/corrections/recognised-names";

const column = (
  name: string,
  field: MappedField | null,
  unit: MappedColumn["unit"] = null,
): MappedColumn => ({ name, field, unit });
const namesOf = (columns: string[], ...mapping: MappedColumn[]) =>
  Object.fromEntries(recognisedNames(columns, mapping));

it("several columns of one field bear names that are all read as that field", () => {
  expect(namesOf(["a", "b", "c"], ...["a", "b", "c"].map((name) => column(name, "bulkDensity")))).toEqual({
    a: "体重",
    b: "bulkDensity",
    c: "体重（第3列）",
  });
});

it("a name that a mapped column takes is marked where it stood, and so is what would be read unasked", () => {
  expect(namesOf(["甲", "许可证号", "企业名称", "起标高"], column("甲", "licenceNumber"))).toEqual({
    甲: "许可证号",
    许可证号: "许可证号（未对应）",
    企业名称: "企业名称（未对应）",
  });
});

it("the unit that a person told, or the name of the column states, stands in the head", () => {
  expect(namesOf(["a", "生产规模（万立方米）"], column("a", "reserve", "t"))).toMatchObject({
    a: "保有资源储量（吨）",
  });
  expect(namesOf(["规模_千吨"], column("规模_千吨", "capacity"))).toEqual({ 规模_千吨: "证载规模（千吨）" });
});
