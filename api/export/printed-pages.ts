import type writeXlsxFile from "write-excel-file/node";
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings as insertInOrder,
  replaceElement,
  sanitizeTextContent,
} from "write-excel-file/utility";

type SheetFeature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>["features"]>[number];

/** First and last row, from 1, that are printed again on every page of a sheet. */
export interface TitleRows {
  first: number;
  last: number;
  /** what is printed, from the first cell; missing: everything */
  area?: { columns: number; rows: number };
}

const sheetFile = "xl/worksheets/sheet{id}.xml";
/** Markup that stands before the views of a sheet, and after its rows. */
export const beforeViews = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
export const afterRows = [
  `<printOptions horizontalCentered="1"/>`,
  `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
  `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
  `<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`,
] as const;

/** Every sheet on A4 landscape, one page wide, its heads repeated and its pages numbered; `more` is markup for the sheets. */
export function printedPages(titles: readonly TitleRows[], ...more: readonly string[]): SheetFeature {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml: string) => [beforeViews, ...afterRows, ...more].reduce(withPart, xml),
        },
        "xl/workbook.xml": {
          transform: (xml: string, sheets: { sheet?: string }[]) => withTitles(xml, sheets, titles),
        },
      },
    },
  };
}

function withPart(xml: string, markup: string): string {
  const tag = /^<(\w+)/.exec(markup)?.[1] ?? "";
  const there = findElement(xml, tag);
  if (there) return replaceElement(xml, there, markup);
  return insertInOrder(xml, markup, getOrderOfSiblings(sheetFile, "worksheet") ?? [], "worksheet");
}

/** Rows that Excel prints again on every page. */
function withTitles(
  xml: string,
  sheets: readonly { sheet?: string }[],
  titles: readonly TitleRows[],
): string {
  const names = titles.map(({ first, last, area }, at) => {
    const quoted = sanitizeTextContent(`'${(sheets[at]?.sheet ?? "").replaceAll("'", "''")}'`);
    const name = (what: string, place: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}">${quoted}!${place}</definedName>`;
    const printed = area ? name("Print_Area", `$A$1:${absolute(area)}`) : "";
    return `${printed}${name("Print_Titles", `$${first}:$${last}`)}`;
  });
  const markup = `<definedNames>${names.join("")}</definedNames>`;
  const there = findElement(xml, "definedNames");
  if (there) return replaceElement(xml, there, markup);
  return insertInOrder(xml, markup, getOrderOfSiblings("xl/workbook.xml", "workbook") ?? [], "workbook");
}

/** The last cell of an area, as $T$40. */
const absolute = ({ columns, rows }: NonNullable<TitleRows["area"]>) =>
  getCellAddress(rows - 1, columns - 1).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
