import { expect, it } from "vitest";
import {
  askedWords,
  mappingWords,
  remapped,
  type StagedColumn,
  unitChoice,
  usedColumns,
} from "#web/transfer/columns/column-words";

const column = (
  name: string,
  field: StagedColumn["field"],
  more: Partial<StagedColumn> = {},
): StagedColumn => ({
  name,
  field,
  unit: null,
  filled: 1,
  samples: [],
  statedUnit: null,
  elevation: null,
  ...more,
});

it("a unit is to be said of bare numbers, unless the name or another column says it", () => {
  const capacity = column("规模", "capacity");
  expect(unitChoice(capacity, ["30"], [capacity])).toMatchObject({ noUnit: "请选定", unitStatus: "warning" });
  expect(unitChoice(capacity, ["30万吨"], [capacity]).noUnit).toBe("按内容所写");
  expect(unitChoice(capacity, ["30"], [capacity, column("单位", "capacityUnit")]).noUnit).toBe(
    "见「单位」列",
  );
  expect(unitChoice(column("规模（千吨）", "capacity"), ["30"], [])).toEqual({
    units: [],
    noUnit: "千吨（列名写明）",
  });
  expect(unitChoice(column("甲", "holder"), ["30"], [])).toEqual({ units: [], noUnit: "" });
});

it("an amount can be said in 万吨, 千吨 or 吨, an area in 平方公里, 公顷 or 平方米", () => {
  const labels = (field: StagedColumn["field"]) =>
    unitChoice(column("甲", field), [], []).units.map(({ label }) => label);
  expect(labels("reserve")).toEqual(["万吨", "千吨", "吨", "万立方米", "立方米"]);
  expect(labels("licensedAreaKm2")).toEqual(["平方公里", "公顷", "平方米"]);
});

it("says what is used and names what is not; elevations are read with the ground", () => {
  const columns = [column("a", "name"), column("b", null), column("c", null, { elevation: "起标高" })];
  expect(mappingWords(columns)).toBe("采用 1 列；不采用 1 列：「b」，内容只保留在原始属性里。");
  const many = Array.from({ length: 8 }, (_, at) => column(`x${at}`, null));
  expect(mappingWords(many)).toContain("不采用 8 列：「x0」「x1」「x2」「x3」「x4」「x5」等");
  expect(mappingWords([column("a", "name")])).toBe("采用 1 列，没有不采用的列。");
});

it("says of which fields several columns differ, and in how many items", () => {
  expect(askedWords([])).toBeNull();
  expect(askedWords([{ field: "holder", label: "采矿权人", itemCount: 3 }])).toContain(
    "采矿权人（3 个图形）",
  );
});

it("a mapping of another file is laid over the columns in their places; what it does not name is not used", () => {
  const laid = remapped(
    [column("a", "name"), column("b", "holder")],
    [{ name: "b", field: "capacity", unit: "t" }],
  );
  expect(laid.map(({ name, field, unit }) => [name, field, unit])).toEqual([
    ["a", null, null],
    ["b", "capacity", "t"],
  ]);
  expect(usedColumns(laid)).toEqual([{ name: "b", field: "capacity", unit: "t" }]);
});
