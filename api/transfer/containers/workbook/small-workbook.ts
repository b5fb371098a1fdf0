import { buffer } from "node:stream/consumers";
import readXlsxFile from "read-excel-file/node";
import { ZipFile } from "yazl";
import type { SheetCell } from "#gis/register-lists/sheet-cell";
import { cellsOf } from "../../register-lists/read-sheets.ts";

/** What the sheets of a workbook share. */
export interface WorkbookParts {
  /** of xl/styles.xml: which numbers are days */
  styles: string;
  /** days are counted from 1904 on, as Excel on old Macs does */
  from1904: boolean;
  /** the shared texts, each as its XML */
  texts: readonly string[];
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const relations = `${head}<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

/**
 * The cells of some rows of a sheet, given as their XML and numbered from 1 on: a workbook of nothing else is made of them and read as
 * any other, so that a cell of a large file is what it is in a small one.
 */
export async function readRows(rows: readonly string[], parts: WorkbookParts): Promise<SheetCell[][]> {
  const used = new Map<string, number>();
  const numbered = rows.map((row) => withOwnTexts(row, used));
  const texts = [...used.keys()].map((index) => parts.texts[Number(index)] ?? "<si><t></t></si>");
  const date1904 = parts.from1904 ? '<workbookPr date1904="1"/>' : "";
  const book = await zipped({
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${office}">${date1904}<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/styles.xml": parts.styles,
    "xl/sharedStrings.xml": `${head}<sst ${main}>${texts.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet ${main}><sheetData>${numbered.join("")}</sheetData></worksheet>`,
  });
  const [sheet] = await readXlsxFile<SheetCell>(book, { parseNumber: (n) => ({ n }), trim: false });
  return (sheet?.data ?? []).map(cellsOf);
}

/** Texts of their own instead of those of the whole workbook. */
function withOwnTexts(row: string, used: Map<string, number>): string {
  if (!row.includes('t="s"')) return row;
  const ownOf = (index: string) => {
    const own = used.get(index) ?? used.size;
    used.set(index, own);
    return own;
  };
  return row
    .split(/(?=<c\s)/)
    .map((cell) =>
      /^<c\s[^>]*t="s"/.test(cell)
        ? cell.replace(/<v>\s*(\d+)\s*<\/v>/, (_, index: string) => `<v>${ownOf(index)}</v>`)
        : cell,
    )
    .join("");
}

async function zipped(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files))
    zip.addBuffer(Buffer.from(text), name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}
