import { columnLetters } from "#gis/register-lists/sheet-cell";
import { xmlText } from "../../export/xml-text.ts";

/** A cell of a sheet's XML: its column from 0, the number of its look, and its XML. */
export interface XmlCell {
  column: number;
  style: number;
  xml: string;
}

/** A row of a sheet's XML; its number as Excel counts, from 1. */
export interface SheetRow {
  number: number;
  xml: string;
  cells(): XmlCell[];
  emptyCell(column: number): XmlCell;
  styledCell(cell: XmlCell, style: number): XmlCell;
  textCell(column: number, text: string, style: number): XmlCell;
  /** the row with these cells, at least so high where a height is given */
  withCells(cells: readonly XmlCell[], leastPt?: number): string;
}

interface SheetParts {
  /** up to and with the tag that opens the rows */
  before: string;
  rows: SheetRow[];
  after: string;
}

const rowElement = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const mostLetters = 40_000_000;

/**
 * The rows of a sheet's XML, between what stands before and behind them; null where rows or cells do not say which they are, or
 * stand in a namespace of another name: some programs write so, and reading them needs more than this.
 */
export function sheetRows(xml: string): SheetParts | null {
  const open = /<sheetData\b[^>]*[^/]>|<sheetData>/.exec(xml);
  const end = xml.lastIndexOf("</sheetData>");
  if (open === null || end < 0 || xml.length > mostLetters) return null;
  const start = open.index + open[0].length;
  const rows: SheetRow[] = [];
  for (const [text, attributes = "", inside = ""] of xml.slice(start, end).matchAll(rowElement)) {
    const number = Number(attribute(attributes, "r"));
    if (!Number.isInteger(number) || number < 1 || /<c(?![^>]*\sr="[A-Z]+\d+")[\s>/]/.test(inside))
      return null;
    rows.push(rowOf(number, text, attributes, inside));
  }
  // anything between the rows is nothing we know
  if (xml.slice(start, end).replace(rowElement, "").trim() !== "") return null;
  return { before: xml.slice(0, start), rows, after: xml.slice(end) };
}

function rowOf(number: number, xml: string, attributes: string, inside: string): SheetRow {
  const nameOf = (column: number) => `${columnLetters(column)}${number}`;
  return {
    number,
    xml,
    cells: () => cellsIn(inside),
    emptyCell: (column) => ({ column, style: 0, xml: `<c r="${nameOf(column)}"/>` }),
    styledCell: ({ column, xml: cell }, style) => ({ column, style, xml: withStyle(cell, style) }),
    textCell: (column, text, style) => ({
      column,
      style,
      xml:
        text === ""
          ? `<c r="${nameOf(column)}" s="${style}"/>`
          : `<c r="${nameOf(column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    }),
    withCells: (cells, leastPt) => {
      const sorted = cells.toSorted((a, b) => a.column - b.column);
      return `<row${withHeight(withoutSpans(attributes), leastPt)}>${sorted.map((cell) => cell.xml).join("")}</row>`;
    },
  };
}

function cellsIn(inside: string): XmlCell[] {
  return [...inside.matchAll(/<c\b([^>]*?)(?:\/>|>[\s\S]*?<\/c>)/g)].map(([xml, attributes = ""]) => ({
    column: columnAt(attribute(attributes, "r")),
    style: Number(attribute(attributes, "s") || 0),
    xml,
  }));
}

function withStyle(cell: string, style: number): string {
  return cell.replace(/^<c\b([^>]*?)(\/?>)/, (_all, attributes: string, end: string) => {
    const others = attributes.replace(/\ss="\d*"/, "");
    return `<c${others} s="${style}"${end}`;
  });
}

/** A hint of the columns a row uses, no longer true with one more. */
const withoutSpans = (attributes: string) => attributes.replace(/\sspans="[^"]*"/, "");

function withHeight(attributes: string, leastPt: number | undefined): string {
  if (leastPt === undefined || Number(attribute(attributes, "ht") || 0) >= leastPt) return attributes;
  const others = attributes.replace(/\s(ht|customHeight)="[^"]*"/g, "");
  return `${others} ht="${leastPt}" customHeight="1"`;
}

const attribute = (attributes: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";

/** A is 0, AA is 26. */
const columnAt = (address: string) =>
  [...address.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const escaped = (text: string) =>
  xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
