import { describe, expect, test } from "vitest";
import { type StreamedSheet, streamedWorkbook } from "#api/export/streamed-workbook";
import { readSheets } from "#api/transfer/register-lists/read-sheets";
import { fillsOf, formatOf } from "#test/support/cell-styles";
import { cellsOf } from "#test/support/edited-workbook";
import { unzipText } from "#test/support/unzip";

const sheet = (rows: StreamedSheet["rows"], more: Partial<StreamedSheet> = {}): StreamedSheet => ({
  name: "拐点坐标",
  columns: [
    { header: "矿山名称", width: 20, kind: "text", format: "@" },
    { header: "X（北，米）", width: 15, kind: "text", format: "@" },
    { header: "经度", width: 14, kind: "number", format: "0.00000000" },
  ],
  rows,
  ...more,
});
const xmlOf = (book: Buffer) => unzipText(book)["xl/worksheets/sheet1.xml"] ?? "";

describe("a workbook written row by row", () => {
  test("keeps digits and marks of XML as they are written, and numbers as numbers", async () => {
    const book = await streamedWorkbook([
      sheet([
        ["<云&岭>", "4507088.220", "112.5"],
        ["\u0001乙", null, "—"],
      ]),
    ]);
    expect(Object.fromEntries(cellsOf(book))).toEqual({
      A1: "矿山名称",
      B1: "X（北，米）",
      C1: "经度",
      A2: "<云&岭>",
      B2: "4507088.220",
      C2: "112.5",
      A3: "乙",
      C3: "—",
    });
    expect(xmlOf(book)).toMatch(/<c r="C2" s="\d+"><v>112.5<\/v><\/c>/);
    for (const cell of ["A2", "B2"]) expect(formatOf(unzipText(book), cell)).toBe("@");
  });

  test.each(['=HYPERLINK("http://x")', "+1+1", "@SUM(A1)", "-2+3"])(
    "holds %s as its text and runs nothing",
    async (text) => {
      const book = await streamedWorkbook([sheet([[text, text, text]])]);
      const told = cellsOf(book);
      expect([told.get("A2"), told.get("B2"), told.get("C2")]).toEqual([text, text, text]);
      expect(xmlOf(book)).not.toMatch(/<f[ >]/);
      for (const cell of ["A2", "B2", "C2"])
        expect(xmlOf(book)).toMatch(new RegExp(`<c r="${cell}" s="\\d+" t="inlineStr">`));
    },
  );

  test("takes its rows once, as they come", async () => {
    let made = 0;
    function* rows() {
      for (; made < 30_000; made += 1) yield [`矿${made}`, "1", made];
    }
    const book = await streamedWorkbook([sheet(rows(), { footer: [["合计", null, 30_000]] })]);
    expect(made).toBe(30_000);
    expect(cellsOf(book).get("A30001")).toBe("矿29999");
    expect(cellsOf(book).get("A30002")).toBe("合计");
  });

  test("colours a marked cell, an empty one too, and lets a cell reach over rows", async () => {
    const error = { value: "45O7", mark: "error" } as const;
    const warning = { value: null, mark: "warning" } as const;
    const book = await streamedWorkbook([
      sheet([
        [{ value: "甲", rowSpan: 2 }, error, 1],
        [null, warning, 2],
      ]),
    ]);
    expect(fillsOf(unzipText(book), ["B2", "B3", "C2"])).toEqual(["FFFFB3B3", "FFFFEB9C", null]);
    expect(xmlOf(book)).toContain('<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>');
    expect(xmlOf(book)).toMatch(/<c r="A3" s="\d+"\/>/);
  });

  test("is as high where a text needs lines, frozen below its head, and printed on A4 landscape with the head again", async () => {
    const long = "错误".repeat(30);
    const book = await streamedWorkbook([
      sheet([
        ["短", "1", 1],
        [long, "1", 1],
      ]),
    ]);
    expect(xmlOf(book)).toContain('<row r="2">');
    expect(Number(/<row r="3" ht="(\d+)"/.exec(xmlOf(book))?.[1])).toBeGreaterThan(50);
    expect(xmlOf(book)).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(xmlOf(book)).toMatch(/<pageSetup paperSize="9" orientation="landscape"/);
    expect(unzipText(book)["xl/workbook.xml"]).toContain("'拐点坐标'!$1:$1");
  });

  test("is read back by the reader of tables, several sheets by their names", async () => {
    const book = await streamedWorkbook([sheet([["甲", "4507088.220", 1]]), sheet([], { name: "说'明[1]" })]);
    const read = await readSheets({ bytes: book });
    if ("fault" in read) throw new Error(read.fault);
    expect(read.sheets.map(({ name }) => name)).toEqual(["拐点坐标", "说'明 1"]);
    expect(read.sheets[0]?.rows[1]?.slice(0, 2)).toEqual(["甲", "4507088.220"]);
  });
});
