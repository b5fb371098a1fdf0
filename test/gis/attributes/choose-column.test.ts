import { expect, it } from "vitest";
import { chooseColumn } from "#gis/attributes/choose-column";
import type { MappedColumn } from "#gis/attributes/mapped-field";

const column = (name: string, field: MappedColumn["field"], unit: MappedColumn["unit"] = null) => ({
  name,
  field,
  unit,
});
const columns = [column("采矿权人", "holder"), column("规模", "capacity", "wt"), column("备考", null)];

it("a field given to another column is let go by the one that held it, with its unit", () => {
  expect(chooseColumn(columns, column("备考", "capacity", "t"))).toEqual([
    column("采矿权人", "holder"),
    column("规模", null),
    column("备考", "capacity", "t"),
  ]);
});

it("a column that holds nothing takes nothing from the others", () => {
  expect(chooseColumn(columns, column("采矿权人", null))).toEqual([
    column("采矿权人", null),
    ...columns.slice(1),
  ]);
});

it("a column that is not in the file changes nothing", () => {
  expect(chooseColumn(columns, column("别的", "holder"))).toEqual(columns);
});
