import type { Knex } from "knex";
import type { TopologyFindingRow } from "#contract/topology";
import { decisionStateLabels, topologyDecisionLabels } from "#gis/topology/decision";
import { bandRelationLabels, tieLabels, topologyKindLabels } from "#gis/topology/topology-text";
import {
  type LayerColumn,
  type LayerOrder,
  type OpenLayer,
  openLayer,
  shapesById,
} from "../export/layer-source.ts";
import { conflict } from "../http/problem.ts";
import { needRun } from "../jobs/run-store.ts";
import { allFindings, type Filter } from "./finding-list.ts";
import { topologyFindingShapesSql } from "./topology-sql.ts";

const columns: readonly LayerColumn<TopologyFindingRow>[] = [
  { label: "序号", width: 6, kind: "number", decimals: 0, value: (_, place) => place + 1 },
  { label: "类型", width: 20, kind: "text", value: ({ kind }) => topologyKindLabels[kind] },
  { label: "矿山甲", width: 24, kind: "text", value: ({ a }) => a.name },
  { label: "甲许可证号", width: 26, kind: "text", value: ({ a }) => a.licenceNumber },
  { label: "甲行政区", width: 12, kind: "text", value: ({ a }) => a.regionName },
  { label: "矿山乙", width: 24, kind: "text", value: ({ b }) => b.name },
  { label: "乙许可证号", width: 26, kind: "text", value: ({ b }) => b.licenceNumber },
  { label: "乙行政区", width: 12, kind: "text", value: ({ b }) => b.regionName },
  { label: "权属关系", width: 16, kind: "text", value: ({ tie }) => tieLabels[tie] },
  {
    label: "面积",
    unit: "m²",
    width: 14,
    kind: "number",
    decimals: 2,
    total: true,
    value: ({ areaM2 }) => areaM2,
  },
  { label: "最宽", unit: "m", width: 10, kind: "number", decimals: 2, value: ({ widthM }) => widthM },
  {
    label: "最窄",
    unit: "m",
    width: 10,
    kind: "number",
    decimals: 2,
    value: ({ leastWidthM }) => leastWidthM,
  },
  {
    label: "标高关系",
    width: 26,
    kind: "text",
    value: ({ bandRelation }) => bandRelationLabels[bandRelation],
  },
  {
    label: "处理意见",
    width: 16,
    kind: "text",
    value: ({ decision }) => decision && topologyDecisionLabels[decision.decision],
  },
  { label: "处理状态", width: 10, kind: "text", value: ({ state }) => decisionStateLabels[state] },
  { label: "说明", width: 32, kind: "text", value: ({ decision }) => decision?.note ?? null },
];

/** Findings of a topology audit with the ground they lie on. */
export async function topologyLayer(
  db: Knex,
  order: LayerOrder<Filter & { runId: string }>,
): Promise<OpenLayer> {
  const { runId, ...filter } = order.filter;
  const { head } = await needRun(db, runId, "topology");
  if (head.state !== "done") throw conflict("run_not_done", "检查尚未完成，不能导出。请等待任务结束。");
  const findings = await allFindings(db, runId, filter);
  return openLayer({
    title: "拓扑检查结果",
    columns,
    rows: findings.filter(({ id }) => order.ids === null || order.ids.has(id)),
    batchSize: 500,
    featuresOf: async (batch) => {
      const shapes = await shapesById(
        db,
        topologyFindingShapesSql,
        batch.map(({ id }) => id),
      );
      return batch.map(({ id, kind, a, b }) => ({
        theme: topologyKindLabels[kind],
        name: `${a.name}与${b.name}`,
        number: a.licenceNumber,
        shape: shapes.get(id) ?? null,
      }));
    },
  });
}
