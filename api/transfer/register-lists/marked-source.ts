import yazl from "yazl";
import { isRemarkHead, remarkRow, withoutRemarks } from "#gis/register-lists/remark-column";
import { cellText } from "#gis/register-lists/sheet-cell";
import { ContainerFault } from "../containers/container-fault.ts";
import { openZip, type ZipMember } from "../containers/open-zip.ts";
import { listWorkbook, type MarkedList } from "./list-workbook.ts";
import { markSheet, type SheetMarks } from "./mark-sheet.ts";
import type { ListSheet } from "./read-sheets.ts";
import { workbookStyles } from "./workbook-styles.ts";
import { xmlDocument } from "./xml-document.ts";

/** A list with the workbook it was handed in as; null where it was none (CSV), or is no longer there. */
export interface HandedIn extends MarkedList {
  source: Uint8Array | null;
}

/**
 * A list handed back with what is wrong with it: in its own workbook, where nothing but the looks of the cells concerned and a column
 * of remarks is added, or laid out anew where that workbook cannot be followed or could act by itself.
 */
export async function handedBack({ source, ...list }: HandedIn): Promise<Uint8Array> {
  const own = source === null ? null : await markedSource(source, list);
  return own ?? (await listWorkbook(list));
}

async function markedSource(source: Uint8Array, list: MarkedList): Promise<Uint8Array | null> {
  const members = await membersOf(source);
  if (members === null || [...members.keys()].some((name) => acting.test(name))) return null;
  const sheet = list.sheets[list.reading.sheet];
  const path =
    sheet &&
    sheetPath(textOf(members, "xl/workbook.xml"), textOf(members, "xl/_rels/workbook.xml.rels"), sheet.name);
  const styles = workbookStyles(textOf(members, "xl/styles.xml"));
  const xml = path === undefined ? "" : textOf(members, path);
  if (!sheet || !path || styles === null || calling.test(xml)) return null;
  const marked = markSheet(xml, sheetMarks(sheet, list), styles);
  if (marked === null) return null;
  members.set(path, Buffer.from(marked));
  members.set("xl/styles.xml", Buffer.from(styles.xml()));
  return await packed(members);
}

/** What runs, or reaches out of the file, when it is opened: such a workbook is not handed on as it came. */
const acting =
  /^xl\/(vbaProject|externalLinks\/|connections|queryTables\/|activeX\/|embeddings\/|ctrlProps\/|webextensions\/)/i;
const calling = /<f\b[^>]*>[^<]*(WEBSERVICE|DDE|CALL|REGISTER)\s*\(/i;

async function membersOf(source: Uint8Array): Promise<Map<string, Uint8Array> | null> {
  try {
    const members = await openZip(source);
    return new Map(await unpacked(members));
  } catch (cause) {
    if (cause instanceof ContainerFault) return null;
    throw cause;
  }
}

async function unpacked(members: readonly ZipMember[]): Promise<[string, Uint8Array][]> {
  const all: [string, Uint8Array][] = [];
  for (const { name, unpack } of members) all.push([name, await unpack()]);
  return all;
}

function textOf(members: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(members.get(name) ?? new Uint8Array());
}

/** Path of the sheet of a name, by the two directories of its workbook. */
function sheetPath(workbook: string, relations: string, name: string): string | undefined {
  const elements = (xml: string, tag: string) =>
    Array.from(xmlDocument(xml)?.getElementsByTagName(tag) ?? []);
  const id = elements(workbook, "sheet")
    .find((sheet) => sheet.getAttribute("name") === name)
    ?.getAttribute("r:id");
  const target = elements(relations, "Relationship")
    .find((relation) => relation.getAttribute("Id") === id)
    ?.getAttribute("Target");
  if (!target) return undefined;
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function sheetMarks({ rows, merges = [] }: ListSheet, { reading, marks }: MarkedList): SheetMarks {
  const { first, last } = reading;
  const from = remarkRow(rows);
  const old = from === null ? -1 : (rows[from] ?? []).findIndex(isRemarkHead);
  const ends = withoutRemarks(rows).map((row) => row.findLastIndex((cell) => cellText(cell) !== ""));
  const reached = merges.filter(({ lastRow }) => lastRow >= first).map(({ lastColumn }) => lastColumn);
  const behind = [...ends, ...reached].reduce((most, at) => Math.max(most, at), -1) + 1;
  return { first, last, column: old < 0 ? behind : old, again: old >= 0, marks };
}

async function packed(members: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of members) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}
