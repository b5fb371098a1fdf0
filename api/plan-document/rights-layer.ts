import type { Knex } from "knex";
import type { Bounds } from "#contract/geometry";
import { areaKm2Text } from "#gis/measure/area-text";
import { boundsOf } from "#gis/measure/bounds";
import { type LayerColumn, type LayerOrder, type OpenLayer, openLayer } from "../export/layer-source.ts";
import { classText, tonnageText, toVerify } from "./parts/plan-numbers.ts";
import { mineralsOf, remarksOf, rightName } from "./parts/proposed-part.ts";
import { capacityText } from "./parts/rights-part.ts";
import { type PlannedRight, plannedRights } from "./plan-facts.ts";
import { readFacts } from "./read-plan.ts";

type Row = PlannedRight & { id: string; bounds: Bounds | null; dataVersionId: string };

const columns: readonly LayerColumn<Row>[] = [
  { label: "序号", width: 8, kind: "number", decimals: 0, value: (_, place) => place + 1 },
  { label: "保留企业主体名称", width: 30, kind: "text", value: rightName },
  {
    ...{ label: "组成矿山", width: 50, kind: "text" },
    value: ({ members }) => members.map(({ name }) => name).join("、"),
  },
  { label: "矿种", width: 16, kind: "text", value: ({ members }) => mineralsOf(members) },
  {
    ...{ label: "面积", unit: "km²", width: 14, kind: "number", decimals: 4, total: true },
    value: ({ ground }) => (ground === null ? null : areaKm2Text(ground.areaM2)),
  },
  {
    ...{ label: "生产规模", width: 18, kind: "text" },
    value: ({ outcome, members: [first] }) =>
      capacityText({ capacity: outcome.capacity, capacityUnit: first?.capacityUnit ?? "wt" }),
  },
  { label: "规模类型", width: 10, kind: "text", value: ({ outcome }) => classText(outcome.productionClass) },
  {
    ...{ label: "保有储量", unit: "万吨", width: 14, kind: "text" },
    value: ({ outcome }) => tonnageText(outcome.reserveWt),
  },
  {
    ...{ label: "服务年限", unit: "年", width: 10, kind: "text" },
    value: ({ outcome }) => outcome.serviceYears ?? toVerify,
  },
  { label: "说明", width: 40, kind: "text", value: remarksOf },
  { label: "数据版本号", width: 20, kind: "text", value: ({ dataVersionId }) => dataVersionId },
];

/** 整合后拟设采矿权: those made of several by the boundary drawn for them, those that stay by their own. */
export async function rightsLayer(
  db: Knex,
  { filter, ids, today }: LayerOrder<{ schemeId: string }>,
): Promise<OpenLayer> {
  const facts = await readFacts(db, filter.schemeId, today);
  const { dataVersionId } = facts;
  const rights = plannedRights(facts).map((right): Row => {
    const id = right.outcome.groupId ?? right.outcome.memberIds[0] ?? "";
    return { ...right, id, bounds: right.ground && boundsOf(right.ground.shape), dataVersionId };
  });
  return openLayer({
    title: "拟设采矿权",
    columns,
    rows: rights.filter(({ id }) => ids === null || ids.has(id)),
    batchSize: 1000,
    featuresOf: async (batch) =>
      batch.map((right) => {
        const { ground, subject, isMerged } = right;
        return {
          theme: isMerged ? "整合后拟设采矿权" : "保留的采矿权",
          name: rightName(right),
          number: isMerged ? null : (subject?.licenceNumber ?? null),
          shape: ground?.shape ?? null,
          ...(ground && { parts: ground.parts }),
          ...(ground?.source && { source: ground.source }),
        };
      }),
  });
}
