import { describe, expect, test } from "vitest";
import {
  type CornerSheet,
  cornerSheet as cornerSheetOf,
  type SheetCell,
} from "#gis/corrections/corner-sheet";
import { type SourceMine, sourceMine } from "#gis/corrections/source-mine";
import { readCornerRows } from "#gis/formats/corner-table";
import { readBoundaryFile } from "#gis/formats/read-file";
import { noticeSample, txtSample, utf8 } from "#test/support/boundary-samples";
import { faultyFiles } from "#test/support/faulty-files";
import { sourceMineOf } from "#test/support/source-mine-of";

/** The sheet with its rows at hand. */
interface Sheet extends CornerSheet {
  rows: (SheetCell | null)[][];
}
function cornerSheet(...of: Parameters<typeof cornerSheetOf>): Sheet {
  const { columns, rows } = cornerSheetOf(...of);
  return { columns, rows: [...rows] };
}

const columnAt = (sheet: Sheet, start: string) =>
  sheet.columns.findIndex(({ heading }) => heading.startsWith(start));
const textsUnder = (sheet: Sheet, start: string) =>
  sheet.rows.map((row) => row[columnAt(sheet, start)]?.text ?? null);
/** Every coloured cell with its colour. */
const marked = (sheet: Sheet) =>
  sheet.rows.flatMap((row, at) =>
    row.flatMap((cell, c) => (cell?.mark ? [`${at} ${sheet.columns[c]?.heading} ${cell.mark}`] : [])),
  );
/** What the reader of tables finds in the sheet, a cell that reaches over rows standing in the first. */
const readBack = ({ columns, rows }: Sheet) =>
  readCornerRows(
    [columns.map(({ heading }) => heading), ...rows.map((row) => row.map((cell) => cell?.text ?? ""))].map(
      (cells, at) => ({ line: at + 1, cells }),
    ),
    {},
  ).items;

describe("a bad cell", () => {
  const wrong = txtSample.replace("J2,1,4507300.000", "J2,1,45O7300.000");
  const sheet = cornerSheet([sourceMineOf(wrong).mine], "plane");

  test("is the only one coloured, keeps what was written, and its row says what is wrong and how to mend it", () => {
    expect(marked(sheet)).toEqual(["1 X（北，米） error"]);
    expect(textsUnder(sheet, "X")[1]).toBe("45O7300.000");
    const words = textsUnder(sheet, "问题");
    expect(words.filter((text) => text !== "")).toEqual([
      expect.stringMatching(/^【错误 E12】.*“45O7300.000”不是数字/),
    ]);
    expect(words[1]).not.toBe("");
  });

  test("is red where a warning and an error meet in it", () => {
    const { mine } = sourceMineOf(wrong);
    const place = { ring: 1, point: 2 };
    const issues = (["warning", "error", "warning"] as const).map((severity) => ({
      code: "E02" as const,
      severity,
      place,
      context: { claim: "layout", first: "J1" },
    }));
    expect(marked(cornerSheet([{ ...mine, issues }], "plane"))).toEqual([
      "1 X（北，米） error",
      "1 Y（东，米） error",
    ]);
  });
});

test("numbers that are right are the very digits of the source, with the line they stand on", () => {
  const sheet = cornerSheet([sourceMineOf(txtSample).mine], "plane");
  const lines = txtSample.split("\r\n");
  for (const [at, line] of textsUnder(sheet, "原文件行").entries()) {
    const [name, , x, y] = (lines[Number(line) - 1] ?? "").split(",");
    expect([textsUnder(sheet, "点号")[at], textsUnder(sheet, "X")[at], textsUnder(sheet, "Y")[at]]).toEqual([
      name,
      x,
      y,
    ]);
  }
});

test("the name of a mine stands once over all its rows, the elevations once over those of their ring, the numbers in each row", () => {
  const sheet = cornerSheet([sourceMineOf(noticeSample).mine], "plane");
  const spans = (start: string) => sheet.rows.map((row) => row[columnAt(sheet, start)]?.rowSpan ?? 0);
  expect(spans("矿山名称")).toEqual([12, ...Array.from({ length: 11 }, () => 0)]);
  expect(spans("起标高")).toEqual([4, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0]);
  expect(new Set([...spans("图形序号"), ...spans("圈号"), ...spans("X")])).toEqual(new Set([1]));
});

test("of a repair that was taken the table says that it must be taken again", () => {
  const sheet = cornerSheet([{ ...sourceMineOf(txtSample).mine, repairs: ["略去重复点"] }], "plane");
  expect(textsUnder(sheet, "问题")[0]).toBe(
    "（在系统中采用过的修正“略去重复点”不在本表内，导入后请再次采用）",
  );
});

test.each(faultyFiles.map(({ fault, code, text }) => [fault, code, text] as const))(
  "%s (%s) comes back through the table with the same ground and the same faults",
  (_, code, text) => {
    const { items, format } = readBoundaryFile({ name: "a.txt", bytes: utf8(text) });
    const mines = items.flatMap((item, at) => {
      const mine = sourceMine(item, at + 1, format);
      return "obstacle" in mine ? [] : [mine];
    });
    expect(mines).toHaveLength(items.length);
    const kind: SourceMine["kind"] = mines[0]?.kind ?? "plane";
    const sheet = cornerSheet(mines, kind);
    expect(sheet.rows.flat().some((cell) => cell?.mark)).toBe(true);
    const back = readBack(sheet);
    expect(back.map(({ name, crs, shape, areaM2 }) => ({ name, crs, shape, areaM2 }))).toEqual(
      items.map(({ name, crs, shape, areaM2 }) => ({ name, crs, shape, areaM2 })),
    );
    const codes = (all: typeof items) => all.flatMap(({ issues }) => issues.map((issue) => issue.code));
    expect(codes(back)).toContain(code);
  },
);
