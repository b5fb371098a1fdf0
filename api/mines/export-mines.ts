import type { MineRow } from "#contract/mines";
import { Exact } from "#gis/exact-decimal";
import { dispositionLabel, dispositionLayerLabels } from "#gis/lists/disposition";
import { productionClassLabels } from "#gis/quota/production-class";
import { type ExcelColumn, type ExcelSheet, type ExcelValue, excelFile } from "../export/excel-file.ts";
import { levelLabels, methodLabels, statusLabels, unitLabels } from "./mine-labels.ts";

type MineColumn = ExcelColumn & { value: (mine: MineRow, place: number) => ExcelValue };

const columns: readonly MineColumn[] = [
  { header: "序号", width: 6, kind: "number", value: (_, place) => place + 1 },
  { header: "矿山名称", width: 26, kind: "text", value: (mine) => mine.name },
  { header: "采矿权人", width: 26, kind: "text", value: (mine) => mine.holder },
  { header: "采矿许可证号", width: 26, kind: "text", value: (mine) => mine.licenceNumber },
  { header: "统一社会信用代码", width: 22, kind: "text", value: (mine) => mine.creditCode },
  { header: "发证机关级别", width: 12, kind: "text", value: (mine) => levelLabels[mine.licenceLevel] },
  { header: "行政区", width: 14, kind: "text", value: (mine) => mine.regionName },
  { header: "开采矿种", width: 14, kind: "text", value: (mine) => mine.mineral },
  { header: "开采方式", width: 10, kind: "text", value: (mine) => mine.method && methodLabels[mine.method] },
  { header: "证载规模", width: 10, kind: "number", value: (mine) => mine.capacity },
  {
    header: "规模单位",
    width: 12,
    kind: "text",
    value: (mine) => mine.capacity && unitLabels[mine.capacityUnit],
  },
  {
    header: "生产规模",
    width: 10,
    kind: "text",
    value: (mine) => mine.productionClass && productionClassLabels[mine.productionClass],
  },
  { header: "状态", width: 8, kind: "text", value: (mine) => statusLabels[mine.status] },
  { header: "有效期起", width: 12, kind: "date", value: (mine) => mine.validFrom },
  { header: "有效期止", width: 12, kind: "date", value: (mine) => mine.validTo },
  {
    header: "证载面积（km²）",
    width: 12,
    kind: "number",
    format: "0.0000",
    value: (mine) => mine.licensedAreaKm2,
  },
  { header: "椭球面积（km²）", width: 12, kind: "number", format: "0.0000", value: officialAreaKm2 },
  { header: "保有资源储量（万吨）", width: 14, kind: "number", value: (mine) => mine.reserveWt },
  { header: "储量核实日期", width: 12, kind: "date", value: (mine) => mine.reserveDate },
  { header: "分类处置", width: 16, kind: "text", value: dispositionText },
  { header: "备注", width: 24, kind: "text", value: noteText },
];

/** The list as it is filtered, totals from exact values: 万吨 and 万立方米 are never added up. */
export async function minesWorkbook(mines: readonly MineRow[], day: string): Promise<Buffer> {
  const sheet: ExcelSheet = {
    name: `矿山列表 ${day}`,
    columns,
    rows: mines.map((mine, place) => columns.map((column) => column.value(mine, place))),
    footer: [totals(mines)],
  };
  return await excelFile(sheet);
}

function totals(mines: readonly MineRow[]): ExcelValue[] {
  const sum = (values: (string | null)[]) => Exact.sum(0, ...values.map((value) => value ?? 0)).toFixed();
  const byHeader: Record<string, ExcelValue> = {
    矿山名称: `合计 ${mines.length} 座`,
    "证载面积（km²）": sum(mines.map((mine) => mine.licensedAreaKm2)),
    "椭球面积（km²）": sum(mines.map(officialAreaKm2)),
    "保有资源储量（万吨）": sum(mines.map((mine) => mine.reserveWt)),
    备注: `储量不明 ${mines.filter((mine) => mine.reserveWt === null).length} 座，未计入合计`,
  };
  return columns.map(({ header }) => byHeader[header] ?? null);
}

function officialAreaKm2({ officialAreaM2 }: MineRow): string | null {
  return officialAreaM2 === null ? null : new Exact(officialAreaM2).div(1_000_000).toFixed();
}

function dispositionText({ disposition }: MineRow): string | null {
  if (!disposition) return null;
  return `${dispositionLabel(disposition.class)}（${dispositionLayerLabels[disposition.layer]}）`;
}

function noteText({ notForDecision, note }: MineRow): string | null {
  const datum = notForDecision ? "坐标系不是2000国家大地坐标系，不可用于判定" : null;
  return [datum, note].filter(Boolean).join("；") || null;
}
