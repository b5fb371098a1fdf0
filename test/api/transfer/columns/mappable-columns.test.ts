import { expect, it } from "vitest";
import { mappableColumns } from "#api/transfer/columns/mappable-columns";
import type { MappedColumn } from "#gis/attributes/mapped-field";

const mapped = (name: string, field: MappedColumn["field"], unit: MappedColumn["unit"] = null) =>
  mappableColumns([{ name, field, unit }], new Set([name]));

it("a unit that the name of a column states is that of the column, and cannot be made another", () => {
  expect(mapped("规模（千吨）", "capacity")).toMatchObject([{ unit: "kt" }]);
  expect(mapped("规模（千吨）", "capacity", "kt")).toMatchObject([{ unit: "kt" }]);
  expect(() => mapped("规模（千吨）", "capacity", "t")).toThrow("列名写的是千吨，不能改作吨");
});

it("a unit that a person says is kept where the name states none", () => {
  expect(mapped("规模", "capacity", "t")).toMatchObject([{ unit: "t" }]);
  expect(mapped("规模", "capacity")).toMatchObject([{ unit: null }]);
});

it("an elevation is read with the ground and holds nothing else", () => {
  expect(() => mapped("起标高", "capacity")).toThrow("「起标高」是起标高，随图形读取");
  expect(mapped("起标高", null)).toMatchObject([{ field: null }]);
});
