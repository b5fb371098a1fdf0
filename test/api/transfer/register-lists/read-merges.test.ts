import { expect, it } from "vitest";
import { hiddenSheets, mergesOf, sheetPaths } from "#api/transfer/register-lists/read-merges";

const sheet = (...refs: string[]) =>
  new TextEncoder().encode(
    `<worksheet><sheetData/><mergeCells count="1">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`,
  );

it("reads merged cells by rows and columns from 0", () => {
  expect(mergesOf(sheet("A1:J1", "AA4:AB5"))).toEqual([
    { row: 0, column: 0, lastRow: 0, lastColumn: 9 },
    { row: 3, column: 26, lastRow: 4, lastColumn: 27 },
  ]);
  expect(mergesOf(new TextEncoder().encode("<worksheet/>"))).toEqual([]);
});

it("leaves out what is turned round, larger than any head, or too many", () => {
  expect(mergesOf(sheet("B2:A1", "A1:XFD99999", "A1:B1"))).toHaveLength(1);
  expect(mergesOf(sheet(...Array.from({ length: 3000 }, () => "A1:B1"))).length).toBeLessThanOrEqual(500);
});

it("finds the sheets in the order of the workbook, whatever their files are called", () => {
  const workbook = `<sheets><sheet name="乙" sheetId="2" r:id="rId7"/><sheet r:id="rId1" name="甲"/></sheets>`;
  const relations = `<Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet9.xml" Id="rId7"/>`;
  expect(sheetPaths(workbook, relations)).toEqual(["xl/worksheets/sheet9.xml", "xl/worksheets/sheet1.xml"]);
});

it("sheets that nobody sees in Excel are known by their state", () => {
  const workbook =
    '<sheets><sheet name="甲" sheetId="1" r:id="a"/><sheet name="乙" sheetId="2" state="hidden" r:id="b"/><sheet state="veryHidden" name="丙" sheetId="3" r:id="c"/></sheets>';
  expect(hiddenSheets(workbook)).toEqual([false, true, true]);
});
