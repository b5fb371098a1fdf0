import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { SheetCell } from "#gis/register-lists/sheet-cell";
import { hiddenSheets, sheetNames, sheetPaths } from "../../register-lists/read-merges.ts";
import { damagedWorkbook, trimmedRow } from "../../register-lists/read-sheets.ts";
import { ContainerFault } from "../container-fault.ts";
import { diskZipLimits, openZipFile, type ZipMember } from "../open-zip.ts";
import { toRow } from "../read-workbook.ts";
import { ElementCutter } from "./element-cutter.ts";
import { readRows, type WorkbookParts } from "./small-workbook.ts";

export interface WorkbookOnDisk {
  path: string;
  /** where the rows of its sheets are put */
  folder: string;
}

/** A sheet whose rows lie on the disk, a JSON a line. */
export interface UnpackedSheet {
  name: string;
  isHidden: boolean;
  path: string;
}

const rowsAtOnce = 2_000;
const charactersAtOnce = 2_000_000;
/** rows that are left out between two are many blank ones to be made */
const widestGap = 1_000;
/** of all shared texts together, and of the parts that are read whole */
const mostTexts = 60_000_000;
const mostPartBytes = 32 * 1024 ** 2;
/** of one text: a cell of Excel holds 32,767 characters, some of them written as five */
const longestText = 200_000;
/** of the rows of a sheet as they are laid down: a text that is shared is written in each of them */
const mostRowsMb = 2048;
/** of rows that are written at once */
const mostWaiting = 4_000_000;
const mostSheets = 30;
const mostColumns = 200;

/**
 * Lays the rows of every sheet of a workbook onto the disk, no more of it in memory than some rows and the shared texts. Null for one
 * that is written in a way that has to be read whole.
 */
export async function unpackWorkbook({ path, folder }: WorkbookOnDisk): Promise<UnpackedSheet[] | null> {
  const zip = await openZipFile(path, diskZipLimits);
  try {
    return await unpackSheets(new Map(zip.members.map((member) => [member.name, member])), folder);
  } finally {
    zip.close();
  }
}

async function unpackSheets(
  members: ReadonlyMap<string, ZipMember>,
  folder: string,
): Promise<UnpackedSheet[] | null> {
  const part = async (name: string) => await textOf(members.get(name));
  const workbook = await part("xl/workbook.xml");
  const paths = sheetPaths(workbook, await part("xl/_rels/workbook.xml.rels"));
  const hidden = hiddenSheets(workbook);
  const names = sheetNames(workbook);
  if (paths.length === 0 || paths.some((one) => !members.has(one))) return null;
  if (paths.length > mostSheets)
    throw damagedWorkbook(`工作簿有 ${paths.length} 张工作表，请只保留坐标所在的工作表。`);
  const texts = await sharedTexts(members.get("xl/sharedStrings.xml"));
  if (texts === null) return null;
  const parts: WorkbookParts = {
    styles: await part("xl/styles.xml"),
    from1904: /<workbookPr\b[^>]*\sdate1904="(1|true)"/.test(workbook),
    texts,
  };
  const sheets: UnpackedSheet[] = [];
  for (const [at, sheetPath] of paths.entries()) {
    const place = join(folder, `${at}.rows`);
    const member = members.get(sheetPath);
    if (member === undefined || !(await unpackSheet(member, place, parts))) return null;
    sheets.push({ name: names[at] ?? "", isHidden: hidden[at] ?? false, path: place });
  }
  return sheets;
}

async function textOf(member: ZipMember | undefined): Promise<string> {
  if (member === undefined) return "";
  if (member.sizeBytes > mostPartBytes)
    throw new ContainerFault("C02", { kind: "single", name: member.name, limit: 32 });
  const text = new TextDecoder().decode(await member.unpack());
  if (text.includes("<!DOCTYPE")) throw damagedWorkbook();
  return text;
}

async function sharedTexts(member: ZipMember | undefined): Promise<string[] | null> {
  if (member === undefined) return [];
  const cutter = new ElementCutter("sst", "si");
  const texts: string[] = [];
  let length = 0;
  for await (const text of piecesOf(member)) {
    for (const element of cutter.push(text)) {
      if (element.length > longestText) throw damagedWorkbook();
      texts.push(element);
      length += element.length;
    }
    if (cutter.isOdd || length > mostTexts) return null;
  }
  return isWhole(cutter) ? texts : null;
}

/** Whether all of a part was cut; false where that takes a parser. */
function isWhole(cutter: ElementCutter): boolean {
  if (cutter.isWhole === false) throw damagedWorkbook();
  return cutter.isWhole ?? false;
}

async function* piecesOf(member: ZipMember): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of member.pieces()) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** Whether the sheet could be gone through row by row. */
async function unpackSheet(member: ZipMember, path: string, parts: WorkbookParts): Promise<boolean> {
  const cutter = new ElementCutter("sheetData", "row");
  const file = await open(path, "w");
  const batch = new RowBatch(parts, file);
  try {
    for await (const text of piecesOf(member)) {
      for (const row of cutter.push(text)) if (!(await batch.add(row))) return false;
      if (cutter.isOdd) return false;
    }
    await batch.flush();
    return isWhole(cutter);
  } finally {
    await file.close();
  }
}

/** Rows that wait to be read together. */
class RowBatch {
  private rows: string[] = [];
  private length = 0;
  /** the row of the sheet before the first that waits, and the last one */
  private before = 0;
  private last = 0;
  private readonly parts: WorkbookParts;
  private readonly file: FileHandle;
  private writtenBytes = 0;

  constructor(parts: WorkbookParts, file: FileHandle) {
    this.parts = parts;
    this.file = file;
  }

  /** False for a row that stands before those above it. */
  async add(row: string): Promise<boolean> {
    const tag = row.slice(0, row.indexOf(">"));
    const number = Number(/\sr="(\d+)"/.exec(tag)?.[1] ?? this.last + 1);
    if (number <= this.last) return false;
    const isFull = this.rows.length >= rowsAtOnce || this.length > charactersAtOnce;
    if (isFull || number - this.last > widestGap) {
      await this.flush();
      this.before = number - 1;
    }
    this.rows.push(renumbered(row, number - this.before));
    this.length += row.length;
    this.last = number;
    return true;
  }

  async flush(): Promise<void> {
    if (this.rows.length > 0) await this.write(await readSlice(this.rows, this.parts));
    this.before = this.last;
    this.rows = [];
    this.length = 0;
  }

  private async write(rows: readonly SheetCell[][]): Promise<void> {
    let waiting = "";
    for (const [at, cells] of rows.entries()) {
      const row = toRow(trimmedRow(cells), this.before + at);
      if (row.cells.length > mostColumns)
        throw damagedWorkbook(`工作表超过 ${mostColumns} 列，请删去坐标以外的列后再上传。`);
      waiting += `${JSON.stringify(row)}\n`;
      if (waiting.length > mostWaiting || at === rows.length - 1) {
        const bytes = Buffer.from(waiting);
        this.writtenBytes += bytes.length;
        if (this.writtenBytes > mostRowsMb * 1024 ** 2)
          throw new ContainerFault("C02", { kind: "total", limit: mostRowsMb });
        await this.file.write(bytes);
        waiting = "";
      }
    }
  }
}

async function readSlice(rows: readonly string[], parts: WorkbookParts) {
  try {
    return await readRows(rows, parts);
  } catch {
    // the reader throws at whatever it does not understand
    throw damagedWorkbook();
  }
}

/** The row and its cells under another number; a cell bears that of its row. */
function renumbered(row: string, number: number): string {
  return row.replace(/<(row|c)\b[^>]*>/g, (tag) => tag.replace(/(\sr="[A-Z]*)\d+"/, `$1${number}"`));
}
