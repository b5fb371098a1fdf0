import { parse } from "csv-parse/sync";
import readXlsxFile, { type CellValue } from "read-excel-file/node";
import { decodeText } from "#gis/formats/decode-text";
import type { SheetCell } from "#gis/register-lists/sheet-cell";
import { ContainerFault } from "../containers/container-fault.ts";
import { openZip, type ZipMember, zipLimits } from "../containers/open-zip.ts";
import { type CellSpan, hiddenSheets, mergesOf, sheetPaths } from "./read-merges.ts";

export interface ListSheet {
  name: string;
  rows: SheetCell[][];
  /** cells of a workbook that reach over others */
  merges?: CellSpan[];
  /** a person does not see it in Excel */
  isHidden?: boolean;
}
export type ReadSheets = { sheets: ListSheet[]; encoding: string | null } | { fault: string };

/** What a list of a province may need, and no more than a few seconds and a few hundred MB. */
const most = { sheets: 30, rows: 50_000, columns: 200, singleMb: 200, totalMb: 300, recordBytes: 1_000_000 };

const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b, 0x03, 0x04];

const unreadable = "工作簿打不开：文件不完整，或不是 .xlsx。请在 Excel 或 WPS 中打开后另存为 .xlsx 再上传。";

/** C05: a workbook of which nothing is read, and why. */
export function damagedWorkbook(detail = unreadable): ContainerFault {
  return new ContainerFault("C05", { kind: "workbook", detail });
}

/** The cells of an Excel workbook or a CSV (UTF-8, UTF-16, GBK), told by its bytes; a sentence where that cannot be done. */
export async function readSheets(
  { bytes }: { bytes: Uint8Array },
  { mostRows = most.rows }: { mostRows?: number } = {},
): Promise<ReadSheets> {
  if (beginsWith(bytes, oldExcel))
    return {
      fault:
        "这是旧版 Excel（.xls）或加密的工作簿。请在 Excel 或 WPS 中另存为 .xlsx（不设密码）或 CSV 后再上传。",
    };
  const read = beginsWith(bytes, zip) ? await workbookSheets(bytes) : csvSheets(bytes);
  return "fault" in read ? read : withinLimits(read, mostRows);
}

const beginsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Every part is unpacked once under our own limits before the reader, which has none, is let at it. */
async function workbookSheets(bytes: Uint8Array): Promise<ReadSheets> {
  const damaged = { fault: unreadable };
  try {
    const members = await openZip(bytes, { ...zipLimits, singleMb: most.singleMb, totalMb: most.totalMb });
    if (!members.some(({ name }) => name === "xl/workbook.xml")) return damaged;
    const looks = await looksOfSheets(members);
    if (looks === null) return damaged;
    const sheets = await readXlsxFile<SheetCell>(Buffer.from(bytes), {
      parseNumber: (n) => ({ n }),
      trim: false,
    });
    return {
      encoding: null,
      sheets: sheets.map(({ sheet, data }, at) => ({
        name: sheet,
        rows: data.map(cellsOf),
        merges: looks.merges[at] ?? [],
        isHidden: looks.hidden[at] ?? false,
      })),
    };
  } catch (cause) {
    if (cause instanceof ContainerFault && cause.issue.code === "C02")
      return { fault: "工作簿解压后过大，没有读取。请只保留名单所在的工作表后再上传。" };
    return damaged;
  }
}

/**
 * Merged cells, and what is hidden, by the place of the sheet; null for a workbook with a document type, which can define entities that grow
 * without end and which no workbook needs.
 */
async function looksOfSheets(
  members: readonly ZipMember[],
): Promise<{ merges: CellSpan[][]; hidden: boolean[] } | null> {
  const merges = new Map<string, CellSpan[]>();
  const directories = { "xl/workbook.xml": "", "xl/_rels/workbook.xml.rels": "" };
  for (const { name, unpack } of members) {
    const content = await unpack();
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    if (/\.(xml|rels)$/i.test(name) && bytes.includes("<!DOCTYPE")) return null;
    if (name in directories) Object.assign(directories, { [name]: bytes.toString("utf8", 0, 1_000_000) });
    if (name.startsWith("xl/worksheets/")) merges.set(name, mergesOf(content));
  }
  const workbook = directories["xl/workbook.xml"];
  const paths = sheetPaths(workbook, directories["xl/_rels/workbook.xml.rels"]);
  return { merges: paths.map((path) => merges.get(path) ?? []), hidden: hiddenSheets(workbook) };
}

/** Cells as the library tells them, days and marks as we write them. */
export function cellsOf(row: readonly (CellValue<SheetCell> | null)[]): SheetCell[] {
  return row.map((value): SheetCell => {
    if (value instanceof Date)
      return Number.isNaN(value.getTime()) ? "" : { d: value.toISOString().slice(0, 10) };
    if (typeof value === "boolean") return value ? "是" : "否";
    return value as SheetCell;
  });
}

function csvSheets(bytes: Uint8Array): ReadSheets {
  const { text, encoding } = textOf(bytes);
  if (text.includes("\0")) return { fault: "这不是表格文件。请上传 .xlsx，或以逗号、制表符分隔的 CSV。" };
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: most.recordBytes,
      to: most.rows + 1,
    });
    return { encoding, sheets: [{ name: "CSV", rows }] };
  } catch {
    return {
      fault: "CSV 读不下去：有一行过长，或引号没有成对。请在 Excel 或 WPS 中打开后另存为 .xlsx 再上传。",
    };
  }
}

/** Excel's “Unicode 文本” is UTF-16 with a mark. */
function textOf(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" };
  return decodeText(bytes);
}

/** The sign that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000);
  const counted = [",", "\t", ";", "，"].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

function withinLimits(
  { sheets, encoding }: { sheets: ListSheet[]; encoding: string | null },
  mostRows: number,
): ReadSheets {
  const trimmed = sheets.map((sheet) => ({ ...sheet, rows: withoutEmptyEnd(sheet.rows) }));
  const filled = trimmed.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { fault: "表格是空的，没有读到任何内容。请重新选择文件。" };
  const long = filled.find(({ rows }) => rows.length > mostRows);
  if (long) return { fault: `工作表“${long.name}”超过 ${mostRows} 行，请拆成几个文件后分别上传。` };
  if (filled.length > most.sheets)
    return { fault: `工作簿有 ${filled.length} 张工作表，请只保留名单所在的工作表。` };
  const wide = filled.find(({ rows }) => rows.some((row) => row.length > most.columns));
  if (wide) return { fault: `工作表“${wide.name}”超过 ${most.columns} 列，请删去名单以外的列后再上传。` };
  return { sheets: filled, encoding };
}

function withoutEmptyEnd(rows: readonly SheetCell[][]): SheetCell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ""));
  return rows.slice(0, last + 1).map(trimmedRow);
}

/** A row without the empty cells at its end. */
export function trimmedRow(row: readonly SheetCell[]): SheetCell[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null && cell !== "") + 1);
}
