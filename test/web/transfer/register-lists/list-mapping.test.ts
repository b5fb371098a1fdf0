import { expect, test } from "vitest";
import { type ListColumn, mapped, unitMissing, unitOptions } from "#web/transfer/register-lists/list-mapping";

const column = (
  index: number,
  target: ListColumn["target"],
  unit: ListColumn["unit"] = null,
): ListColumn => ({
  index,
  head: `列${index}`,
  target,
  unit,
});

test("a field that is given to another column is let go by the first", () => {
  const columns = mapped([column(0, "name"), column(1, "holder")], 1, "name");
  expect(columns.map(({ target }) => target)).toEqual([null, "name"]);
});

test("several columns may be left out", () => {
  const columns = mapped([column(0, null), column(1, "holder")], 1, null);
  expect(columns.map(({ target }) => target)).toEqual([null, null]);
});

test("an amount can be said in the register's units and in those it converts exactly", () => {
  expect(unitOptions("capacity").map(({ label }) => label)).toEqual([
    "万吨",
    "千吨",
    "吨",
    "万立方米",
    "立方米",
  ]);
  expect(unitOptions("licensedAreaKm2").map(({ label }) => label)).toEqual(["平方公里", "公顷", "平方米"]);
  expect(unitOptions("name")).toEqual([]);
});

test("a unit nobody has said is missing, unless a column of units says it", () => {
  const capacity = column(1, "capacity");
  expect(unitMissing(capacity, [capacity])).toBe(true);
  expect(unitMissing(capacity, [capacity, column(2, "capacityUnit")])).toBe(false);
  expect(unitMissing(column(1, "capacity", "t"), [])).toBe(false);
  expect(unitMissing(column(1, "holder"), [])).toBe(false);
});
