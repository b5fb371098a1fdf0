import { expect, test } from "vitest";
import { ElementCutter } from "#api/transfer/containers/workbook/element-cutter";

const rows = [
  '<row r="1"><c r="A1"><v>1</v></c></row>',
  '<row r="2"/>',
  "<row><c><is><t>&lt;row&gt;</t></is></c></row>",
];
const xml = `<?xml version="1.0"?><worksheet><sheetPr/><sheetData>\n${rows.join("\n")}</sheetData><rowBreaks/></worksheet>`;
const cut = (...pieces: string[]) => {
  const cutter = new ElementCutter("sheetData", "row");
  return { rows: pieces.flatMap((piece) => cutter.push(piece)).map((row) => row.trim()), cutter };
};

test("rows are cut as they stand, wherever the text is parted", () => {
  for (let at = 0; at <= xml.length; at += 1) {
    const read = cut(xml.slice(0, at), xml.slice(at));
    expect([read.rows, read.cutter.isWhole]).toEqual([rows, true]);
  }
});

test("an empty sheet is whole, one that is cut short is not", () => {
  expect(cut("<worksheet><sheetData/></worksheet>").cutter.isWhole).toBe(true);
  for (let at = 0; at < xml.indexOf("</sheetData>"); at += 1)
    expect(cut(xml.slice(0, at)).cutter.isWhole).not.toBe(true);
});

test.each([
  "<sheetData><!-- a --><row/></sheetData>",
  "<sheetData><row><c t='s'/></row></sheetData>",
  "<sheetData><x:row/></sheetData>",
  "<sheetData><rows/></sheetData>",
])("%s takes a parser", (odd) => {
  expect(cut(odd).cutter.isOdd).toBe(true);
});

test("a row that never ends is not gathered for ever", () => {
  const cutter = new ElementCutter("sheetData", "row");
  cutter.push("<sheetData><row>");
  for (let i = 0; i < 10 && !cutter.isOdd; i += 1) cutter.push("<c/>".repeat(250_000));
  expect(cutter.isOdd).toBe(true);
});
