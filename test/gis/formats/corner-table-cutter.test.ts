import { expect, test } from "vitest";
import { CornerTableCutter } from "#gis/formats/corner-table-cutter";
import { TableCutter } from "#gis/formats/split-table";

const rows = (text: string) => {
  const cutter = new TableCutter();
  return [...cutter.push(text), ...cutter.end()];
};
const corners = (name: string) => [1, 2, 3].map((n) => `${name},${n},450700${n},4147300${n}\n`).join("");
const heading = "2000国家大地坐标系\n矿山名称,点号,X,Y\n";

test("a mine is handed out when the next begins or the table ends, with all its rows", () => {
  const cutter = new CornerTableCutter();
  const ended = [...rows(heading + corners("甲") + corners("乙") + corners("丙"))].map((row) =>
    cutter.push([row]),
  );
  expect(ended.flat()).toEqual([]);
  expect(cutter.end().map(({ name, rows: own }) => [name, own.length])).toEqual([
    ["甲", 3],
    ["乙", 3],
    ["丙", 3],
  ]);
  expect(cutter).toMatchObject({ isScattered: false, remarks: ["2000国家大地坐标系"] });
});

test("behind the rows among which headings stand mines come as they end", () => {
  const cutter = new CornerTableCutter();
  const many = rows(heading + Array.from({ length: 20 }, (_, n) => corners(`矿${n}`)).join(""));
  expect(cutter.push(many)).toHaveLength(19);
  expect(cutter.openRows).toBe(3);
  expect(cutter.end().map(({ name }) => name)).toEqual(["矿19"]);
});

test("a mine that comes back behind another is told", () => {
  const cutter = new CornerTableCutter();
  cutter.push(rows(heading + corners("甲") + corners("乙") + corners("甲")));
  cutter.end();
  expect(cutter.isScattered).toBe(true);
});

test("without a heading there is no mine", () => {
  const cutter = new CornerTableCutter();
  expect([...cutter.push(rows("甲,乙\n1,2\n")), ...cutter.end()]).toEqual([]);
  expect(cutter.columns).toBeNull();
});
