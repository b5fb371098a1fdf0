import { expect, test } from "vitest";
import { excelFile } from "#api/export/excel-file";
import { fillsOf, formatOf } from "../../support/cell-styles.ts";
import { unzipText } from "../../support/unzip.ts";

const columns = [
  { header: "采矿许可证号", width: 26, kind: "text" },
  { header: "面积（km²）", width: 12, kind: "number", format: "0.0000" },
  { header: "有效期止", width: 12, kind: "date" },
] as const;

async function partsOf(sheets: Parameters<typeof excelFile>[0]) {
  return unzipText(await excelFile(sheets));
}

test("a licence number of digits only stays text and an exact decimal becomes a number", async () => {
  const parts = await partsOf({
    name: "矿山",
    columns,
    rows: [["2105000510113", "1.0685", "2027-03-31"]],
  });
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  expect(parts["xl/sharedStrings.xml"]).toContain("2105000510113");
  expect(sheet).toContain("<v>1.0685</v>");
  expect(sheet).not.toContain("<v>2105000510113</v>");
});

test("a date is the same day in Excel whatever the server's time zone", async () => {
  const parts = await partsOf({ name: "矿山", columns, rows: [[null, null, "2027-03-31"]] });
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<v>46477</v>");
});

test("the header stays in view and the page is A4 landscape", async () => {
  const sheet = (await partsOf({ name: "矿山", columns, rows: [] }))["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
});

test("a row is as high as its texts need: long digits of a number and a day take one line", async () => {
  const { "xl/worksheets/sheet1.xml": sheet = "" } = await partsOf({
    name: "矿山",
    columns,
    rows: [
      ["短", "0.21090901577531546", "2027-03-31"],
      ["采动范围（全站仪实测）".repeat(3), "1", null],
    ],
  });
  expect(sheet).toMatch(/<row r="2"(?![^>]*ht=)/);
  expect(sheet).toMatch(/<row r="3"[^>]* ht="[4-9]\d/);
});

test("a sheet name Excel refuses and a control character in a name do not spoil the file", async () => {
  const parts = await partsOf([
    { name: "候选[1/2]:*?", columns, rows: [["矿\u0001山", "合计", null]] },
    { name: "第二", columns, rows: [] },
  ]);
  expect(parts["xl/workbook.xml"]).toContain('name="候选 1 2"');
  expect(parts["xl/sharedStrings.xml"]).toContain("矿山");
  expect(parts["xl/worksheets/sheet2.xml"]).toBeDefined();
});

test("a marked cell is red or amber and keeps its value, also an empty one", async () => {
  const rows = [
    [{ value: "210500", mark: "error" as const }, { value: null, mark: "warning" as const }, null],
  ];
  const parts = await partsOf({ name: "矿山", columns, rows });
  const [first, second, third] = fillsOf(parts, ["A2", "B2", "C2"]);
  expect([first, second, third]).toEqual(["FFFFB3B3", "FFFFEB9C", null]);
  expect(parts["xl/sharedStrings.xml"]).toContain("210500");
});

test("a cell that reaches over the rows below it stands alone there", async () => {
  const rows = [
    [{ value: "甲", rowSpan: 2 }, 1],
    ["不写", 2],
    ["乙", 3],
  ];
  const parts = await partsOf({ name: "矿山", columns, rows });
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<mergeCell ref="A2:A3"/>');
  expect(parts["xl/sharedStrings.xml"]).not.toContain("不写");
  expect(parts["xl/sharedStrings.xml"]).toContain("乙");
});

test("in a column of format @ what a person types stays as it is typed, empty cells included", async () => {
  const typed = [{ header: "X", width: 12, kind: "text", format: "@" }] as const;
  const parts = await partsOf({ name: "矿山", columns: typed, rows: [["4507088.220"], [null]] });
  for (const cell of ["A2", "A3"]) expect(formatOf(parts, cell)).toBe("@");
  expect(parts["xl/sharedStrings.xml"]).toContain("4507088.220");
});
