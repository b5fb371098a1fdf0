import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { PaperTable, PlanPaper } from "#contract/plan-documents";
import { paperSizes } from "#gis/plates/plate";
import { emptyCell, type PaperRun, pageRuns, paperMm } from "./paper-pages.ts";
import type { DrawnPlate } from "./plan-plates.ts";
import { platePng } from "./plate-png.ts";

const twips = (mm: number) => Math.round((mm * 1440) / 25.4);
const pixels = (mm: number) => Math.round((mm * 96) / 25.4);

/** The paper as Word: upright and lying pages, heads of tables on every page, plates at their size. */
export async function paperDocx(paper: PlanPaper, plates: readonly DrawnPlate[]): Promise<Buffer> {
  const footers = { default: footerOf(paper) };
  const sections: ISectionOptions[] = [
    { ...upright, footers, children: frontPage(paper) },
    ...pageRuns(paper).map((run) => ({
      ...(run.isWide ? lying("A4") : upright),
      footers,
      children: run.blocks.flatMap(contentOf),
    })),
  ];
  for (const { plate, size } of plates) {
    const [width, height] = paperSizes[size];
    const picture = new ImageRun({
      type: "png",
      data: await platePng(plate),
      transformation: { width: pixels(width), height: pixels(height) },
      altText: { name: plate.title, title: plate.title, description: `1:${plate.scale}` },
      floating: {
        horizontalPosition: { relative: "page", offset: 0 },
        verticalPosition: { relative: "page", offset: 0 },
        behindDocument: true,
      },
    });
    sections.push({
      ...lying(size),
      footers: { default: new Footer({ children: [] }) },
      children: [new Paragraph({ children: [picture] })],
    });
  }
  const document = new Document({
    creator: "矿界",
    title: paper.title,
    description: `数据版本号 ${paper.dataVersionId}`,
    styles: { default: { document: { run: { font: "宋体", size: 24 } } } },
    sections,
  });
  return await Packer.toBuffer(document);
}

const margin = {
  top: twips(paperMm.top),
  bottom: twips(paperMm.bottom),
  left: twips(paperMm.left),
  right: twips(paperMm.right),
};
const upright = {
  properties: { page: { size: { width: twips(paperMm.width), height: twips(paperMm.height) }, margin } },
};

/** The library turns what it is given upright by itself. */
function lying(size: DrawnPlate["size"]) {
  const [long, short] = paperSizes[size];
  const pageSize = { width: twips(short), height: twips(long), orientation: PageOrientation.LANDSCAPE };
  return { properties: { page: { size: pageSize, margin } } };
}

function footerOf({ dataVersionId }: PlanPaper): Footer {
  const children = [
    new TextRun({ text: `数据版本号 ${dataVersionId}　第 `, size: 18 }),
    new TextRun({ children: [PageNumber.CURRENT], size: 18 }),
    new TextRun({ text: " 页　共 ", size: 18 }),
    new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 18 }),
    new TextRun({ text: " 页", size: 18 }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function frontPage({ title, facts, plates }: PlanPaper): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 1200, after: 900 },
      children: [new TextRun({ text: title, bold: true, size: 44, font: "黑体" })],
    }),
    ...facts.map(([name, value]) => plain(`${name}：${value}`)),
    ...(plates.length === 0 ? [] : [plain("图件：")]),
    ...plates.map(({ title: plate, scale, size }) => plain(`${plate}（1:${scale}，${size}）`)),
  ];
}

function contentOf(block: PaperRun["blocks"][number]): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          spacing: { before: 320, after: 160 },
          children: [new TextRun({ text: block.text, bold: true, size: 32, font: "黑体", color: "000000" })],
        }),
      ];
    case "text":
      return [plain(block.text)];
    case "quote":
      return [
        new Paragraph({
          indent: { left: twips(8) },
          spacing: { before: 80, after: 80 },
          children: [new TextRun({ text: `${block.clause}：“${block.text}”`, font: "楷体", size: 21 })],
        }),
      ];
    case "table":
      return [
        new Paragraph({
          keepNext: true,
          alignment: AlignmentType.CENTER,
          spacing: { before: 200, after: 80 },
          children: [new TextRun({ text: block.title, bold: true, size: 21 })],
        }),
        tableOf(block),
      ];
  }
}

const plain = (text: string) =>
  new Paragraph({
    indent: { firstLine: 480 },
    spacing: { line: 360, after: 60 },
    children: [new TextRun(text)],
  });

function tableOf({ columns, rows, total }: PaperTable): Table {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const cell = (text: string | null, at: number, look: { isBold: boolean; isHead: boolean }) =>
    new TableCell({
      width: { size: ((columns[at]?.width ?? 1) / sum) * 100, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: alignmentOf(columns[at]?.isNumber === true, look.isHead),
          children: [new TextRun({ text: text ?? emptyCell, bold: look.isBold, size: 18 })],
        }),
      ],
    });
  const row = (cells: readonly (string | null)[], look = { isBold: false, isHead: false }) =>
    new TableRow({
      tableHeader: look.isHead,
      cantSplit: true,
      children: cells.map((text, at) => cell(text, at, look)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(
        columns.map(({ head }) => head),
        { isBold: true, isHead: true },
      ),
      ...(rows.length === 0
        ? [row(["无", ...columns.slice(1).map(() => "")])]
        : rows.map((cells) => row(cells))),
      ...(total ? [row(total, { isBold: true, isHead: false })] : []),
    ],
  });
}

function alignmentOf(isNumber: boolean, isHead: boolean) {
  if (isHead) return AlignmentType.CENTER;
  return isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT;
}
