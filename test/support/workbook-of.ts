import { columnLetters } from "#gis/register-lists/sheet-cell";
import { zipOf } from "./zip-of.ts";

/** A cell as Excel writes it: a shared text, a number, a day, or XML of one's own between <c> and </c>. */
export type WrittenCell = string | number | null | { day: number } | { xml: string; type?: string };

export interface WrittenSheet {
  name: string;
  rows: readonly (readonly WrittenCell[])[];
  state?: "hidden" | "veryHidden";
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook with shared texts, as Excel itself writes one. */
export function workbookParts(sheets: readonly WrittenSheet[]): Record<string, string> {
  const texts = new Map<string, number>();
  const parts = sheets.map(({ rows }, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<worksheet ${main}><sheetData>${rows.map((row, i) => rowXml(row, i + 1, texts)).join("")}</sheetData></worksheet>`,
  ]);
  const named = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const related = [
    ...sheets.map((_, at) => `worksheet:worksheets/sheet${at + 1}.xml`),
    "styles:styles.xml",
    "sharedStrings:sharedStrings.xml",
  ];
  return {
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related
      .map((one, at) => {
        const [type, target] = one.split(":");
        return `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`;
      })
      .join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(parts),
  };
}

export const workbookOf = (...sheets: WrittenSheet[]): Promise<Buffer> => zipOf(workbookParts(sheets));

function rowXml(row: readonly WrittenCell[], number: number, texts: Map<string, number>): string {
  if (row.every((cell) => cell === null)) return "";
  const cells = row.map((cell, at) => cellXml(cell, `${columnLetters(at)}${number}`, texts));
  return `<row r="${number}" spans="1:${row.length}">${cells.join("")}</row>`;
}

function cellXml(cell: WrittenCell, at: string, texts: Map<string, number>): string {
  if (cell === null) return `<c r="${at}" s="0"/>`;
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "object")
    return "day" in cell
      ? `<c r="${at}" s="1"><v>${cell.day}</v></c>`
      : `<c r="${at}"${cell.type ? ` t="${cell.type}"` : ""}>${cell.xml}</c>`;
  const index = texts.get(cell) ?? texts.size;
  texts.set(cell, index);
  return `<c r="${at}" t="s"><v>${index}</v></c>`;
}
