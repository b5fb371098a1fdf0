import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { CornerBlock, CornerRing } from "#gis/formats/corner-listing";
import { areaKm2Text } from "#gis/measure/area-text";
import { ExportFault, type FeatureWriter } from "../layer.ts";
import { bandText, type MineCorners, metresText, mineCorners } from "./mine-corners.ts";

/** More pages than these nobody prints, and Word opens none of them. */
const mostMines = 500;

/** A Word document with a page and a corner table for each mine. */
export const writeCornersDocx: FeatureWriter = async function* ({ features }, { day }) {
  const mines: MineCorners[] = [];
  for (const mine of mineCorners(features)) {
    if (mines.length === mostMines) {
      throw new ExportFault(
        `Word 拐点坐标表一次最多 ${mostMines} 座矿山。请先筛选，或改用拐点坐标表 Excel。`,
      );
    }
    mines.push(mine);
  }
  const document = new Document({
    creator: "矿界",
    title: "矿区范围拐点坐标表",
    styles: { default: { document: { run: { font: "宋体", size: 21 } } } },
    sections: [{ children: mines.flatMap((mine, at) => mineContent(mine, { day, isFirst: at === 0 })) }],
  });
  yield await Packer.toBuffer(document);
};

function mineContent(mine: MineCorners, { day, isFirst }: { day: string; isFirst: boolean }) {
  const { name, number, systemText, areaM2, blocks } = mine;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      pageBreakBefore: !isFirst,
      children: [
        new TextRun({
          text: `${name}矿区范围拐点坐标表`,
          bold: true,
          size: 32,
          color: "000000",
          font: "宋体",
        }),
      ],
    }),
    line(`采矿许可证号：${number ?? "未登记"}`),
    line(`坐标系：${systemText}`),
    line(`高程基准：1985国家高程基准　导出日期：${day}`),
    line(`矿区面积：${areaKm2Text(areaM2)} 平方千米（椭球面积）`),
    ...blocks.flatMap((block, at) => [line(blockTitle(block, at, blocks.length)), cornersOf(block)]),
  ];
}

function blockTitle(block: CornerBlock, at: number, count: number): string {
  const own = block.name ?? (count > 1 ? `第${at + 1}采区` : "矿区");
  return `${own}　开采标高：${bandText(block)}　面积 ${areaKm2Text(block.areaM2)} 平方千米`;
}

const line = (text: string) =>
  new Paragraph({ spacing: { before: 80, after: 80 }, children: [new TextRun(text)] });

function cornersOf({ rings }: CornerBlock): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(["点号", "X（北，m）", "Y（东，含带号，m）"], { isHead: true }),
      ...rings.flatMap((ring, at) => [
        ...(rings.length > 1 ? [ringRow(ring, at)] : []),
        ...ring.corners.map(cornerRow),
      ]),
    ],
  });
}

function ringRow({ role }: CornerRing, at: number): TableRow {
  const text = `第${at + 1}圈（${role === "outer" ? "外圈" : "内圈，面积扣除"}）`;
  return new TableRow({ children: [new TableCell({ columnSpan: 3, children: [centred(text)] })] });
}

const cornerRow = ({ name, northM, eastM }: CornerRing["corners"][number]) =>
  row([name, metresText(northM), metresText(eastM)], { isHead: false });

function row(texts: readonly string[], { isHead }: { isHead: boolean }): TableRow {
  return new TableRow({
    tableHeader: isHead,
    children: texts.map((text) => new TableCell({ children: [centred(text, isHead)] })),
  });
}

const centred = (text: string, bold = false) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] });
