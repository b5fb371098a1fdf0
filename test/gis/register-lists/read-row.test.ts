import { expect, test } from "vitest";
import type { ListColumn } from "#gis/register-lists/find-head";
import type { ColumnTarget } from "#gis/register-lists/list-field";
import { readRow } from "#gis/register-lists/read-row";
import type { SheetCell } from "#gis/register-lists/sheet-cell";

const regions = { codes: new Set<string>(), codeByName: new Map<string, string>(), scope: "14" };
const columns = (...targets: (ColumnTarget | null)[]): ListColumn[] =>
  targets.map((target, index) => ({ index, head: `列${index}`, target, unit: null }));
const read = (cells: SheetCell[], ...targets: (ColumnTarget | null)[]) =>
  readRow(cells, 7, columns(...targets), regions);

test("a row says what its mapped columns hold and is silent about empty cells", () => {
  expect(read(["甲矿", "—", "", "不导入的"], "name", "holder", "note", null)).toEqual({
    row: 7,
    mineId: null,
    values: { name: "甲矿" },
    issues: [],
  });
});

test("a wrong cell is told by row, head and the letters of its column, and the rest of the row is read", () => {
  const row = read(["甲矿", "2026-02-30", "露天"], "name", "validTo", "method");
  expect(row?.values).toEqual({ name: "甲矿", method: "open_pit" });
  expect(row?.issues).toEqual([
    {
      field: "validTo",
      severity: "error",
      message:
        "第 7 行「列1」（B 列）：2026-02-30 不是真实的日历日期：2026 年 2 月只有 28 天，请核对年月日。",
    },
  ]);
});

test("关闭取缔 and 引导退出 both ticked say nothing", () => {
  const row = read(["甲矿", "√", "√"], "name", "closeBan", "exitGuided");
  expect(row?.values).toEqual({ name: "甲矿" });
  expect(row?.issues[0]?.message).toContain("都打了√，请只留一个");
});

test("a remark below the table is no mine", () => {
  expect(read(["", "填表人：张三", ""], "name", "holder", "note")).toBeNull();
  expect(read([], "name", "holder")).toBeNull();
});

test("a filled row without name and number is a mine nobody can tell", () => {
  const row = read(["", "某公司", "露天", "铁矿"], "name", "holder", "method", "mineral");
  expect(row?.issues[0]?.message).toContain("第 7 行：没有矿山名称和采矿许可证号");
});

test("a 系统编号 is a mine's id, anything else in its column is none", () => {
  const id = "0198f000-0000-7000-8000-000000000001";
  expect(read([id.toUpperCase(), "甲矿"], "mineId", "name")?.mineId).toBe(id);
  expect(read(["7", "甲矿"], "mineId", "name")?.mineId).toBeNull();
});
