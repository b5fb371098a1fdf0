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
  const elements = elementsOf(xml.slice(start, end), "row");
  if (elements === null) return null;
  const rows: SheetRow[] = [];
  for (const { xml: text, attributes, inside } of elements) {
    const number = Number(attribute(attributes, "r"));
    if (!Number.isInteger(number) || number < 1 || cellsIn(inside) === null) return null;
    rows.push(rowOf({ number, xml: text, attributes, inside }));
  }
  return { before: xml.slice(0, start), rows, after: xml.slice(end) };
}

interface RowParts {
  number: number;
  xml: string;
  attributes: string;
  inside: string;
}

function rowOf({ number, xml, attributes, inside }: RowParts): SheetRow {
  const nameOf = (column: number) => `${columnLetters(column)}${number}`;
  return {
    number,
    xml,
    cells: () => cellsIn(inside) ?? [],
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
    withCells: (given, leastPt) => {
      const sorted = given.toSorted((a, b) => a.column - b.column);
      return `<row${withHeight(withoutSpans(attributes), leastPt)}>${sorted.map((cell) => cell.xml).join("")}</row>`;
    },
  };
}

/** Null where a cell does not say where it stands. */
function cellsIn(inside: string): XmlCell[] | null {
  const elements = elementsOf(inside, "c");
  if (elements === null) return null;
  const cells = elements.map(({ xml, attributes }) => ({
    column: columnAt(attribute(attributes, "r")),
    style: Number(attribute(attributes, "s") || 0),
    xml,
  }));
  return cells.every(({ column, style }) => column >= 0 && Number.isInteger(style)) ? cells : null;
}

interface XmlElement {
  xml: string;
  attributes: string;
  inside: string;
}

/** The elements of a name that stand one behind the other and nothing else; null where there is more, or one has no end. */
function elementsOf(xml: string, name: string): XmlElement[] | null {
  const elements: XmlElement[] = [];
  let at = 0;
  for (let start = xml.indexOf("<"); start >= 0; start = xml.indexOf("<", at)) {
    const element = xml.slice(at, start).trim() === "" ? elementAt(xml, name, start) : null;
    if (element === null) return null;
    elements.push(element);
    at = start + element.xml.length;
  }
  return xml.slice(at).trim() === "" ? elements : null;
}

function elementAt(xml: string, name: string, start: number): XmlElement | null {
  const tagEnd = xml.indexOf(">", start);
  const tag = tagEnd < 0 ? "" : xml.slice(start, tagEnd + 1);
  if (!tag.startsWith(`<${name}`) || !/[\s/>]/.test(tag[name.length + 1] ?? "")) return null;
  const attributes = tag.slice(name.length + 1).replace(/\/?>$/, "");
  if (tag.endsWith("/>")) return { xml: tag, attributes, inside: "" };
  const close = `</${name}>`;
  const end = xml.indexOf(close, tagEnd);
  if (end < 0) return null;
  return { xml: xml.slice(start, end + close.length), attributes, inside: xml.slice(tagEnd + 1, end) };
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
