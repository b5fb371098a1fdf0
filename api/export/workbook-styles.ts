import type { CellMark, ExcelColumn } from "./excel-file.ts";
import { borderColour, headerColour, markStyles, workbookFont } from "./excel-looks.ts";
import { markupText } from "./xml-text.ts";

/** The styles of a workbook whose looks are all known before its first cell is written. */
export interface CellLooks {
  /** of xl/styles.xml */
  xml: string;
  /** number of the look of a head */
  head: number;
  /** number of the look of a cell; a footer is bold */
  of(column: ExcelColumn, mark: CellMark | null, isFooter: boolean): number;
}

interface Look {
  format: string | null;
  isText: boolean;
  mark: CellMark | null;
  isFooter: boolean;
}

const marks = [null, "error", "warning"] as const;
/** numbers below are Excel's own */
const firstFormat = 164;
const headLook = 1;

/** Looks of all cells of such columns: plain, bold and in each mark. */
export function cellLooks(columns: readonly ExcelColumn[]): CellLooks {
  const formats = [...new Set(columns.flatMap(({ format }) => format ?? []))];
  const looks: Look[] = [];
  const places = new Map<string, number>();
  for (const column of columns) {
    for (const mark of marks) {
      for (const isFooter of [false, true]) {
        const look = lookOf(column, mark, isFooter);
        if (places.has(keyOf(look))) continue;
        places.set(keyOf(look), headLook + 1 + looks.length);
        looks.push(look);
      }
    }
  }
  return {
    xml: stylesXml(looks, formats),
    head: headLook,
    of: (column, mark, isFooter) => places.get(keyOf(lookOf(column, mark, isFooter))) ?? 0,
  };
}

function lookOf({ kind, format }: ExcelColumn, mark: CellMark | null, isFooter: boolean): Look {
  return { format: format ?? null, isText: kind === "text", mark, isFooter };
}

const keyOf = ({ format, isText, mark, isFooter }: Look) => `${format} ${isText} ${mark} ${isFooter}`;

function stylesXml(looks: readonly Look[], formats: readonly string[]): string {
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;
  const { error, warning } = markStyles;
  const fonts = [font(""), font("<b/>"), font(tint(error.textColor)), font(tint(warning.textColor))];
  const fills = [
    `<fill><patternFill patternType="none"/></fill>`,
    `<fill><patternFill patternType="gray125"/></fill>`,
    ...[headerColour, error.backgroundColor, warning.backgroundColor].map(fill),
  ];
  const side = (name: string) => `<${name} style="thin"><color rgb="${argb(borderColour)}"/></${name}>`;
  const borders = [
    `<border><left/><right/><top/><bottom/><diagonal/></border>`,
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`,
  ];
  const head = xf({ font: 1, fill: 2, format: 0 }, `horizontal="center" vertical="center" wrapText="1"`);
  const numFmts = formats.map(
    (format, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${markupText(format)}"/>`,
  );
  const cells = looks.map(({ format, isText, mark, isFooter }) => {
    const marked = mark === null ? 0 : marks.indexOf(mark);
    const place = format === null ? 0 : firstFormat + formats.indexOf(format);
    return xf(
      { font: isFooter ? 1 : marked && marked + 1, fill: marked && marked + 2, format: place },
      `vertical="top"${isText ? ` wrapText="1"` : ""}`,
    );
  });
  const plain = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  return (
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    list("numFmts", numFmts) +
    list("fonts", fonts) +
    list("fills", fills) +
    list("borders", borders) +
    list("cellStyleXfs", [plain]) +
    list("cellXfs", [plain, head, ...cells]) +
    `</styleSheet>`
  );
}

function font(more: string): string {
  const { fontFamily, fontSize } = workbookFont;
  // in the order the format wants: bold, size, colour, name
  const [bold, colour] = more === "<b/>" ? [more, ""] : ["", more];
  return `<font>${bold}<sz val="${fontSize}"/>${colour}<name val="${fontFamily}"/></font>`;
}

function xf(
  { font: fontId, fill, format }: { font: number; fill: number; format: number },
  alignment: string,
) {
  return (
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`
  );
}

const list = (name: string, items: readonly string[]) =>
  items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;

const tint = (colour: string) => `<color rgb="${argb(colour)}"/>`;

/** #RRGGBB as Excel writes it. */
const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;
