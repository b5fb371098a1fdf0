import type { Knex } from "knex";
import type { WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import {
  breachVerdictAdvice,
  breachVerdictLabels,
  directionText,
  overlapRelationLabels,
} from "#gis/breaches/breach-text";
import { type WorkingSource, workingSourceLabels } from "#gis/breaches/working-source";
import { areaHaText, areaMuText } from "#gis/measure/area-text";
import { needsReason, zoneKindLabels } from "#gis/zones/zone-kind";
import { type LayerColumn, type LayerOrder, type OpenLayer, openLayer } from "../export/layer-source.ts";
import { conflict } from "../http/problem.ts";
import { readBreaches } from "./read-breaches.ts";

interface Filter {
  runId: string;
}

const workingColumns: readonly LayerColumn<WorkingBreachFinding>[] = [
  { label: "序号", width: 6, kind: "number", decimals: 0, value: (_, place) => place + 1 },
  { label: "采动范围", width: 24, kind: "text", value: (found) => found.workingName },
  { label: "观测日期", width: 12, kind: "date", value: (found) => found.observedOn },
  {
    label: "来源",
    width: 12,
    kind: "text",
    value: ({ source }) => workingSourceLabels[source as WorkingSource] ?? source,
  },
  { label: "中误差", unit: "m", width: 10, kind: "number", value: (found) => found.sigmaM },
  { label: "矿山", width: 24, kind: "text", value: (found) => found.mineName },
  { label: "许可证号", width: 26, kind: "text", value: (found) => found.licenceNumber },
  { label: "行政区", width: 12, kind: "text", value: (found) => found.regionName },
  { label: "结论", width: 16, kind: "text", value: (found) => breachVerdictLabels[found.verdict] },
  {
    label: "越界面积",
    unit: "m²",
    width: 14,
    kind: "number",
    decimals: 2,
    total: true,
    value: (found) => found.outsideM2,
  },
  {
    label: "越界深度",
    unit: "m",
    width: 14,
    kind: "number",
    decimals: 2,
    value: (found) => found.penetrationM,
  },
  {
    label: "越界方向",
    width: 12,
    kind: "text",
    value: ({ azimuthDeg }) => (azimuthDeg === null ? null : directionText(azimuthDeg)),
  },
  { label: "容差", unit: "m", width: 10, kind: "number", decimals: 2, value: (found) => found.toleranceM },
  {
    label: "疑似超深",
    unit: "m",
    width: 12,
    kind: "number",
    decimals: 2,
    value: (found) => found.belowBottomM,
  },
  { label: "处理建议", width: 44, kind: "text", value: (found) => breachVerdictAdvice[found.verdict] },
];

const overlapColumns: readonly LayerColumn<ZoneOverlapFinding>[] = [
  { label: "序号", width: 6, kind: "number", decimals: 0, value: (_, place) => place + 1 },
  { label: "矿山", width: 24, kind: "text", value: (found) => found.mineName },
  { label: "许可证号", width: 26, kind: "text", value: (found) => found.licenceNumber },
  { label: "行政区", width: 12, kind: "text", value: (found) => found.regionName },
  { label: "管控类型", width: 18, kind: "text", value: (found) => zoneKindLabels[found.kind] },
  { label: "管控区名称", width: 24, kind: "text", value: (found) => found.zoneName },
  { label: "级别", width: 10, kind: "text", value: (found) => found.zoneLevel },
  { label: "占用方式", width: 14, kind: "text", value: (found) => overlapRelationLabels[found.relation] },
  {
    label: "重叠面积",
    unit: "公顷",
    width: 14,
    kind: "number",
    decimals: 4,
    total: true,
    value: (found) => areaHaText(found.overlapM2),
  },
  {
    label: "重叠面积",
    unit: "亩",
    width: 12,
    kind: "number",
    decimals: 2,
    total: true,
    value: (found) => areaMuText(found.overlapM2),
  },
  { label: "占矿区", unit: "%", width: 12, kind: "number", decimals: 2, value: (found) => found.share * 100 },
  { label: "图层版本", width: 20, kind: "text", value: (found) => found.layerEdition },
  {
    label: "图层状态",
    width: 10,
    kind: "text",
    value: (found) => (found.layerState === "final" ? "正式" : "临时"),
  },
];

/** Mined ground outside its licence, as a run found it. */
export async function breachLayer(db: Knex, { filter, ids }: LayerOrder<Filter>): Promise<OpenLayer> {
  const { workings } = await doneRun(db, filter.runId);
  return openLayer({
    title: "越界核查结果",
    columns: workingColumns,
    rows: workings.filter(({ id }) => ids === null || ids.has(id)),
    batchSize: 500,
    featuresOf: async (batch) =>
      batch.map((found) => ({
        theme: breachVerdictLabels[found.verdict],
        name: found.workingName,
        number: found.licenceNumber,
        shape: found.outside,
      })),
  });
}

/** Ground of mines on control zones, as a run found it; on red lines and their like it is restricted. */
export async function overlapLayer(db: Knex, { filter, ids }: LayerOrder<Filter>): Promise<OpenLayer> {
  const { overlaps } = await doneRun(db, filter.runId);
  const rows = overlaps.filter(({ id }) => ids === null || ids.has(id));
  const kinds = rows.flatMap(({ kind }) => (needsReason(kind, null) ? [zoneKindLabels[kind]] : []));
  return openLayer({
    title: "压占核查结果",
    columns: overlapColumns,
    rows,
    restricted: kinds.length > 0 ? [...new Set(kinds)].join("、") : null,
    batchSize: 500,
    featuresOf: async (batch) =>
      batch.map((found) => ({
        theme: `压占${zoneKindLabels[found.kind]}`,
        name: found.mineName,
        number: found.licenceNumber,
        shape: found.overlap,
      })),
  });
}

async function doneRun(db: Knex, runId: string) {
  const found = await readBreaches(db, runId);
  if (found.run.state !== "done") throw conflict("run_not_done", "分析尚未完成，不能导出。请等待任务结束。");
  return found;
}
