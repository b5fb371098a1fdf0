import type { z } from "zod";
import type { MineFilter, MineRow } from "#contract/mines";
import { areaName } from "#gis/check/area-name";
import { Exact } from "#gis/exact-decimal";
import { dispositionLabel, dispositionLayerLabels } from "#gis/lists/disposition";
import { productionClassLabels } from "#gis/quota/production-class";
import { excelColumn } from "../export/excel-columns.ts";
import { type ExcelSheet, type ExcelValue, excelFile } from "../export/excel-file.ts";
import { headOf } from "../export/layer.ts";
import type { LayerColumn } from "../export/layer-source.ts";
import { levelLabels, methodLabels, statusLabels, unitLabels } from "./mine-labels.ts";

/** What a list was asked for: planned blocks stand in no list but their own, and a list of a day shows the states of that day. */
type Asked = Pick<z.output<typeof MineFilter>, "status" | "asOf">;

/** Columns of a list in every format it goes out in. */
export const mineColumns = ({ status, asOf }: Asked): readonly LayerColumn<MineRow>[] => [
  { label: "序号", width: 6, kind: "number", decimals: 0, value: (_, place) => place + 1 },
  { label: "矿山名称", width: 26, kind: "text", value: (mine) => mine.name },
  { label: "采矿权人", width: 26, kind: "text", value: (mine) => mine.holder },
  { label: "采矿许可证号", width: 26, kind: "text", value: (mine) => mine.licenceNumber },
  { label: "统一社会信用代码", width: 22, kind: "text", value: (mine) => mine.creditCode },
  {
    label: "发证机关级别",
    width: 12,
    kind: "text",
    value: (mine) => mine.licenceLevel && levelLabels[mine.licenceLevel],
  },
  { label: "行政区", width: 14, kind: "text", value: (mine) => mine.regionName },
  { label: "开采矿种", width: 14, kind: "text", value: (mine) => mine.mineral },
  { label: "开采方式", width: 10, kind: "text", value: (mine) => mine.method && methodLabels[mine.method] },
  { label: "证载规模", width: 10, kind: "number", value: (mine) => mine.capacity },
  {
    label: "规模单位",
    width: 12,
    kind: "text",
    value: (mine) => mine.capacity && unitLabels[mine.capacityUnit],
  },
  {
    label: "生产规模",
    width: 10,
    kind: "text",
    value: (mine) => mine.productionClass && productionClassLabels[mine.productionClass],
  },
  {
    label: asOf === undefined ? "状态" : "当日状态",
    width: 8,
    kind: "text",
    value: (mine) => (asOf === undefined ? statusLabels[mine.status] : statusOnDay(mine)),
  },
  { label: "有效期起", width: 12, kind: "date", value: (mine) => mine.validFrom },
  { label: "有效期止", width: 12, kind: "date", value: (mine) => mine.validTo },
  {
    label: areaName(status ?? null),
    unit: "km²",
    width: 12,
    kind: "number",
    decimals: 4,
    total: true,
    value: (mine) => mine.licensedAreaKm2,
  },
  {
    label: "椭球面积",
    unit: "km²",
    width: 12,
    kind: "number",
    decimals: 4,
    total: true,
    value: officialAreaKm2,
  },
  {
    label: "保有资源储量",
    unit: "万吨",
    width: 14,
    kind: "number",
    decimals: 2,
    total: true,
    value: (mine) => mine.reserveWt,
  },
  { label: "储量核实日期", width: 12, kind: "date", value: (mine) => mine.reserveDate },
  { label: "分类处置", width: 16, kind: "text", value: dispositionText },
  { label: "备注", width: 24, kind: "text", value: noteText },
];

/** The list as it is filtered, totals from exact values: 万吨 and 万立方米 are never added up. */
export async function minesWorkbook(
  mines: readonly MineRow[],
  { day, ...asked }: Asked & { day: string },
): Promise<Buffer> {
  const columns = mineColumns(asked);
  const sheet: ExcelSheet = {
    name: `矿山列表 ${day}`,
    columns: columns.map(excelColumn),
    rows: mines.map((mine, place) => columns.map((column) => column.value(mine, place))),
    footer: [totals(columns, mines)],
  };
  return await excelFile(sheet);
}

function totals(columns: readonly LayerColumn<MineRow>[], mines: readonly MineRow[]): ExcelValue[] {
  const sum = (values: (string | null)[]) => Exact.sum(0, ...values.map((value) => value ?? 0)).toFixed();
  const statedKm2 = sum(mines.map((mine) => mine.licensedAreaKm2));
  const byHeader: Record<string, ExcelValue> = {
    矿山名称: `合计 ${mines.length} 座`,
    "证载面积（km²）": statedKm2,
    "拟设面积（km²）": statedKm2,
    "椭球面积（km²）": sum(mines.map(officialAreaKm2)),
    "保有资源储量（万吨）": sum(mines.map((mine) => mine.reserveWt)),
    备注: `储量不明 ${mines.filter((mine) => mine.reserveWt === null).length} 座，未计入合计`,
  };
  return columns.map((column) => byHeader[headOf(column)] ?? null);
}

/** Empty where what it was is not on record. */
const statusOnDay = ({ statusOnDay: kept }: MineRow) => kept && statusLabels[kept];

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
