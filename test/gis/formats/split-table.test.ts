import { expect, test } from "vitest";
import { splitTable } from "#gis/formats/split-table";

const cells = (text: string) => splitTable(text).map((row) => row.cells);

test("the separator is the one the first lines use most: tab, comma, semicolon or a full-width one", () => {
  expect(cells("点号\tX\tY\n1\t2,5\t3")).toEqual([
    ["点号", "X", "Y"],
    ["1", "2,5", "3"],
  ]);
  expect(cells("点号，X，Y\r\n1，2，3\r\n")).toEqual([
    ["点号", "X", "Y"],
    ["1", "2", "3"],
  ]);
});

test("quoted cells hold separators, doubled quotes and line ends; rows keep their line in the file", () => {
  expect(splitTable('a,"b,""c"""\n"d\ne",f\ng,h')).toEqual([
    { line: 1, cells: ["a", 'b,"c"'] },
    { line: 2, cells: ["d\ne", "f"] },
    { line: 4, cells: ["g", "h"] },
  ]);
});

test("a quote that is never closed, or stands for inches or seconds, swallows nothing", () => {
  expect(cells('"a,b\nc,d')).toEqual([
    ['"a', "b"],
    ["c", "d"],
  ]);
  expect(cells('"x"y,1\n2,3')).toEqual([
    ['"x"y', "1"],
    ["2", "3"],
  ]);
  expect(cells(`a,b\n${'"'.repeat(30_000)},1`)[1]?.map(({ length }) => length)).toEqual([30_000, 1]);
});

test("the apostrophe that keeps a spreadsheet from running a text is taken off; any other stays", () => {
  expect(cells("名称,X\n'=西沟矿,'-20\n'甲'矿,'")).toEqual([
    ["名称", "X"],
    ["=西沟矿", "-20"],
    ["'甲'矿", "'"],
  ]);
});
