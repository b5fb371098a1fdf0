import { type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import type { CellMark } from "../../export/excel-file.ts";
import { markStyles } from "../../export/excel-looks.ts";
import { xmlDocument } from "./xml-document.ts";

/** Looks of cells of a workbook that another hand made, by their number in it (s). */
export interface WorkbookStyles {
  /** the same look with the fill of a mark; null takes our fill off and leaves any other */
  marked(style: number, mark: CellMark | null): number;
  /** the same look for a text of several lines, without a fill */
  remark(style: number): number;
  xml(): string;
}

/** Adds looks to the style sheet of a workbook (xl/styles.xml), every one it has left as it is; null for one that cannot be followed. */
export function workbookStyles(source: string): WorkbookStyles | null {
  const document = xmlDocument(source);
  if (document === null) return null;
  const [fills, looks] = [child(document, "fills"), child(document, "cellXfs")];
  if (fills === null || looks === null) return null;
  const fillOf = { error: addFill(fills, "error"), warning: addFill(fills, "warning") };
  const ours = new Set(childrenOf(fills).flatMap((fill, at) => (isOurs(fill) ? [at] : [])));
  const made = new Map<string, number>();
  const derived = (style: number, key: string, change: (look: Element) => void): number => {
    const name = `${style} ${key}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const look = (childrenOf(looks)[style] ?? childrenOf(looks)[0])?.cloneNode(true) as Element | undefined;
    if (look === undefined) return style;
    change(look);
    const at = append(looks, look);
    made.set(name, at);
    return at;
  };
  const hasOurs = (style: number) => ours.has(Number(childrenOf(looks)[style]?.getAttribute("fillId") ?? 0));
  return {
    marked: (style, mark) => {
      if (mark === null) return hasOurs(style) ? derived(style, "plain", (look) => setFill(look, 0)) : style;
      return derived(style, mark, (look) => setFill(look, fillOf[mark]));
    },
    remark: (style) => derived(style, "remark", asRemark),
    xml: () => new XMLSerializer().serializeToString(document),
  };
}

function setFill(look: Element, fill: number): void {
  look.setAttribute("fillId", String(fill));
  look.setAttribute("applyFill", "1");
}

function asRemark(look: Element): void {
  setFill(look, 0);
  look.setAttribute("numFmtId", "49");
  look.setAttribute("applyNumberFormat", "1");
  look.setAttribute("applyAlignment", "1");
  for (const old of childrenOf(look).filter(({ localName }) => localName === "alignment"))
    look.removeChild(old);
  const alignment = elementLike(look, "alignment");
  alignment.setAttribute("vertical", "center");
  alignment.setAttribute("wrapText", "1");
  look.insertBefore(alignment, look.firstChild);
}

const colourOf = (mark: CellMark) => `FF${String(markStyles[mark].backgroundColor).slice(1).toUpperCase()}`;

function addFill(fills: Element, mark: CellMark): number {
  const fill = elementLike(fills, "fill");
  const pattern = elementLike(fills, "patternFill");
  const colour = elementLike(fills, "fgColor");
  pattern.setAttribute("patternType", "solid");
  colour.setAttribute("rgb", colourOf(mark));
  pattern.appendChild(colour);
  fill.appendChild(pattern);
  return append(fills, fill);
}

/** A fill of a list that was handed back before, whichever program has saved it since. */
function isOurs(fill: Element): boolean {
  const colour = fill.getElementsByTagName("fgColor")[0]?.getAttribute("rgb")?.toUpperCase();
  return colour === colourOf("error") || colour === colourOf("warning");
}

/** Puts a child last, and says what is its place. */
function append(list: Element, element: Element): number {
  list.appendChild(element);
  const count = childrenOf(list).length;
  list.setAttribute("count", String(count));
  return count - 1;
}

function elementLike(near: Element, name: string): Element {
  const made = near.ownerDocument?.createElementNS(near.namespaceURI, name);
  if (!made) throw new Error("an element stands in a document");
  return made;
}

function child(document: Document, name: string): Element | null {
  const root = document.documentElement;
  return (root && childrenOf(root).find(({ localName }) => localName === name)) ?? null;
}

function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}
