import { readMetres } from "../check/source-number.ts";
import { errorAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { BoundaryFormat, Reading, ReadOptions } from "./boundary-format.ts";
import { itemPlace } from "./build-item.ts";
import { attributeKey, type CornerColumns, findCornerColumns, isIgnored } from "./corner-columns.ts";
import { buildCornerItem } from "./corner-item.ts";
import { gatherCornerRows, holdsCorner, type MineRows } from "./corner-rows.ts";
import type { CornerHeading } from "./corner-source.ts";
import { featureArea, type StatedArea } from "./geojson-properties.ts";
import { isNoticeFooter } from "./notice-blocks.ts";
import { type NoticeWords, readNoticeWords } from "./notice-words.ts";
import type { ParsedItem } from "./parsed-file.ts";
import { splitTable, type TableRow } from "./split-table.ts";
import { statedZone } from "./txt-header.ts";

/** Corner tables with a heading row, one mine or many: CSV or TSV, in metres, decimal degrees or degrees, minutes and seconds. */
export const cornerTableFormat: BoundaryFormat = {
  id: "corner-table",
  label: "拐点坐标表（CSV/TSV）",
  recognise(text) {
    if (text.split(/[\r\n]+/, 200).some(isNoticeFooter)) return false;
    const rows = splitTable(headOf(text));
    const columns = findCornerColumns(rows);
    return columns !== null && !(isPlainList(columns) && holdsPlainNumbers(rows, columns));
  },
  read: (text, options) => readCornerRows(splitTable(text), options),
};

/** Where a table stands in its file: the name of its sheet, and how many mines were read before it. */
export interface TablePlace {
  sheet: string | null;
  itemsBefore: number;
}

const aloneInFile: TablePlace = { sheet: null, itemsBefore: 0 };

/**
 * Reads a corner table whose cells are known, from a text file or a sheet; F04 is left to the caller when no row holds a corner. A
 * mine that the rows do not name bears the name of its sheet.
 */
export function readCornerRows(
  rows: readonly TableRow[],
  options: ReadOptions,
  { sheet, itemsBefore }: TablePlace = aloneInFile,
): Reading {
  const columns = findCornerColumns(rows);
  if (columns === null) return { items: [], issues: [] };
  const body = rows.slice(columns.headingAt + 1).filter(({ cells }) => !isHeadingAgain(cells, columns));
  const remarks = [
    ...rows.slice(0, columns.headingFrom),
    ...body.filter((row) => !holdsCorner(row, columns)),
  ];
  const said = readNoticeWords(remarks.map(remarkText));
  const words = { ...said, name: said.name ?? sheet };
  const mines = gatherCornerRows(body, columns);
  const items = mines.map((mine, i) =>
    readTableMine(mine, itemsBefore + i + 1, { columns, words, alone: mines.length === 1 }, options),
  );
  return { items, issues: [] };
}

/** What a row beside the corners says, for the words around a table. */
export const remarkText = ({ cells }: TableRow) => cells.filter((cell) => cell !== "").join(" ");

/** Tables repeat their heading at the top of each page. */
export function isHeadingAgain(
  cells: readonly string[],
  { headings, first, second }: CornerColumns,
): boolean {
  return cells[first] === headings[first] && cells[second] === headings[second];
}

/** Whether a row below the headings is one of a corner. */
export function isCornerRow(row: TableRow, columns: CornerColumns): boolean {
  return !isHeadingAgain(row.cells, columns) && holdsCorner(row, columns);
}

/** 点号,X,Y alone is how notices list corners, often with words around it: that reader knows them. */
function isPlainList({ at, first, second, headings, kind }: CornerColumns): boolean {
  const named = headings.filter((heading) => heading !== "").length;
  return kind === "plane" && at.get("point") === 0 && first === 1 && second === 2 && named === 3;
}

/** Whether the first corner is two bare numbers; parted thousands and units are known to the reader of tables only. */
function holdsPlainNumbers(rows: readonly TableRow[], columns: CornerColumns): boolean {
  const row = rows.slice(columns.headingAt + 1).find((one) => holdsCorner(one, columns));
  if (row === undefined) return true;
  const texts = [row.cells[columns.first] ?? "", row.cells[columns.second] ?? ""];
  return !isSplit(row, columns) && !texts.some((text) => readMetres(text).dressed);
}

function headOf(text: string): string {
  return text.slice(0, 20_000);
}

export interface CornerTable {
  columns: CornerColumns;
  words: NoticeWords;
  /** the words around a table speak of a mine only where it is the only one */
  alone: boolean;
}

/** A mine of the rows that belong to it, at its 1-based place in the file. */
export function readTableMine(
  mine: MineRows,
  item: number,
  table: CornerTable,
  options: ReadOptions,
): ParsedItem {
  const { columns, alone, words } = table;
  const said = saidOfMine(mine, columns);
  const properties = Object.fromEntries(said.map(({ key, text }) => [key, text]));
  const area = tableArea(properties);
  const degrees = options.degrees ?? statedNotation(columns);
  const place = itemPlace(item, mine.name);
  const faults = [...splitNumbers(mine, columns, place), ...pairsBeside(columns, place)];
  const cell = (role: "datum" | "zone" | "width") => firstCell(mine, columns.at.get(role));
  const attributes = new Map([
    ["带号", cell("zone")],
    ["几度分带", cell("width")],
  ]);
  return buildCornerItem(
    {
      item,
      name: mine.name ?? (alone ? words.name : null),
      number: mine.number ?? (alone ? words.number : null),
      rings: faults.length > 0 ? [] : mine.rings,
      heading: headingOf(columns),
      stated: statedZone(attributes),
      datumText: cell("datum") || words.datumText,
      declaredAreaM2: area.m2 ?? (alone ? words.areaM2 : null),
      declaredAreaText: area.text ?? (alone ? words.areaText : null),
      properties,
      attributeLines: Object.fromEntries(said.map(({ key, line }) => [key, line])),
      sourceText: [columns.headings, ...mine.rows.map(({ cells }) => cells)]
        .map((row) => row.join(","))
        .join("\n"),
      issues: faults,
    },
    degrees === undefined ? options : { ...options, degrees },
  );
}

/** E12: rows in which commas that part thousands were taken for those of the table. */
function splitNumbers({ rows }: MineRows, columns: CornerColumns, place: IssuePlace): Issue[] {
  const split = rows.filter((row) => isSplit(row, columns));
  const [row] = split;
  if (row === undefined) return [];
  const text = row.cells.slice(columns.first).join(",");
  return [errorAt("E12", { ...place, line: row.line }, { kind: "split", text, count: split.length })];
}

/** F09: two pairs of coordinates side by side may be two halves of a list, or one ground in two systems. */
function pairsBeside({ headings, first, second, alsoNamed }: CornerColumns, place: IssuePlace): Issue[] {
  if (alsoNamed.length === 0) return [];
  const heading = `${headings[first]}、${headings[second]}`;
  return [errorAt("F09", place, { kind: "beside", heading, also: alsoNamed.slice(0, 6).join("、") })];
}

/** More cells than there are headings, numbers all of them, and groups of three digits among them. */
function isSplit({ cells }: TableRow, { headings, first, second }: CornerColumns): boolean {
  const from = Math.min(first, second);
  const numbers = cells.slice(from);
  const isLonger = numbers.length > headings.length - from;
  const isParted = numbers.slice(1).some((cell) => /^\d{3}(\.\d*)?$/.test(cell));
  return isLonger && isParted && numbers.every((cell) => /^[\d.]+$/.test(cell));
}

/** A heading that says 十进制 leaves no doubt of numbers that might be DDD.MMSS as well. */
function statedNotation({ headings, first, second }: CornerColumns): "decimal" | undefined {
  return [first, second].every((column) => headings[column]?.includes("十进制")) ? "decimal" : undefined;
}

/** The area that the columns of a mine state; that of a 采区 is none of it. */
export function tableArea(properties: Readonly<Record<string, unknown>>): StatedArea {
  const ofMine = Object.entries(properties).filter(([key]) => !/^(采区|分区|块段)/.test(key));
  return featureArea(Object.fromEntries(ofMine));
}

function headingOf({ headings, first, second, kind, at }: CornerColumns): CornerHeading {
  const text = `${headings[first]}、${headings[second]}`;
  return { kind, lonFirst: first === at.get("lon"), text };
}

const cornerRoles = ["item", "point", "ring", "part", "flag"] as const;

interface SaidOfMine {
  key: string;
  text: string;
  line: number;
}

/** Columns that say something of the mine itself, by their heading: the first of its rows that is not empty. */
function saidOfMine(mine: MineRows, { headings, at, first, second }: CornerColumns): SaidOfMine[] {
  const ofCorner = new Set([first, second, ...cornerRoles.map((role) => at.get(role))]);
  const ofRing = new Set([at.get("top"), at.get("bottom"), at.get("lon"), at.get("lat")]);
  return headings.flatMap((heading, column) => {
    if (ofCorner.has(column) || ofRing.has(column) || heading === "" || isIgnored(heading)) return [];
    const row = mine.rows.find(({ cells }) => (cells[column] ?? "") !== "");
    const key = attributeKey(heading);
    return row === undefined ? [] : [{ key, text: row.cells[column] ?? "", line: row.line }];
  });
}

function firstCell({ rows }: MineRows, column: number | undefined): string {
  if (column === undefined) return "";
  return rows.find(({ cells }) => (cells[column] ?? "") !== "")?.cells[column] ?? "";
}
