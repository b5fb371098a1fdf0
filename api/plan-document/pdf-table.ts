import type { PaperTable } from "#contract/plan-documents";
import { emptyCell } from "./paper-pages.ts";

const size = 8.5;
const padding = 3;

type Cells = readonly (string | null)[];

/** A table from where the page stands, its head again on every page it reaches; no row is torn apart. */
export function drawPdfTable(
  document: PDFKit.PDFDocument,
  { title, columns, rows, total }: PaperTable,
): void {
  const { left, right } = document.page.margins;
  const room = document.page.width - left - right;
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => (width / sum) * room);
  const table = { left, widths, isNumber: columns.map((column) => column.isNumber) };
  const head = columns.map((column) => column.head);
  const first = rows[0] ?? head;
  const needed = 16 + rowHeight(document, table, head, true) + rowHeight(document, table, first, false);
  if (document.y + needed > bottomOf(document)) addSamePage(document);
  document.font("bold", 10).text(title, left, document.y + 6, { width: room, align: "center" });
  document.y += 3;
  drawRow(document, table, head, { isBold: true, isHead: true });
  const body: Cells[] = rows.length === 0 ? [["无", ...columns.slice(1).map(() => "")]] : [...rows];
  for (const cells of body) drawBodyRow(document, table, { head, cells, isBold: false });
  if (total) drawBodyRow(document, table, { head, cells: total, isBold: true });
  document.x = left;
  document.y += 6;
}

interface Layout {
  left: number;
  widths: readonly number[];
  isNumber: readonly boolean[];
}

function drawBodyRow(
  document: PDFKit.PDFDocument,
  table: Layout,
  { head, cells, isBold }: { head: Cells; cells: Cells; isBold: boolean },
): void {
  if (document.y + rowHeight(document, table, cells, isBold) > bottomOf(document)) {
    addSamePage(document);
    drawRow(document, table, head, { isBold: true, isHead: true });
  }
  drawRow(document, table, cells, { isBold, isHead: false });
}

/** Upright or lying as the page at hand: by itself the library would go back to its first size. */
export function addSamePage(document: PDFKit.PDFDocument): void {
  const { layout, margins } = document.page;
  document.addPage({ size: "A4", margins, layout: layout === "landscape" ? "landscape" : "portrait" });
}

const bottomOf = ({ page }: PDFKit.PDFDocument) => page.height - page.margins.bottom;
const textOf = (cell: string | null) => cell ?? emptyCell;

function rowHeight(document: PDFKit.PDFDocument, { widths }: Layout, cells: Cells, isBold: boolean): number {
  document.font(isBold ? "bold" : "regular", size);
  const heights = cells.map((cell, at) =>
    document.heightOfString(textOf(cell), { width: (widths[at] ?? 0) - 2 * padding }),
  );
  return Math.max(...heights) + 2 * padding;
}

function drawRow(
  document: PDFKit.PDFDocument,
  table: Layout,
  cells: Cells,
  { isBold, isHead }: { isBold: boolean; isHead: boolean },
): void {
  const height = rowHeight(document, table, cells, isBold);
  const top = document.y;
  let x = table.left;
  cells.forEach((cell, at) => {
    const width = table.widths[at] ?? 0;
    document.lineWidth(0.5).rect(x, top, width, height);
    if (isHead) document.fillAndStroke("#f0f0f0", "#000000");
    else document.stroke("#000000");
    document.fillColor("#000000").text(textOf(cell), x + padding, top + padding, {
      width: width - 2 * padding,
      align: alignmentOf(table.isNumber[at] === true, isHead),
    });
    x += width;
  });
  document.y = top + height;
}

function alignmentOf(isNumber: boolean, isHead: boolean) {
  if (isHead) return "center" as const;
  return isNumber ? ("right" as const) : ("left" as const);
}
