import { z } from "zod";
import { decisionStates, topologyDecisions } from "#gis/topology/decision";
import { bandRelations, ties, topologyKinds } from "#gis/topology/finding";
import { endpoint } from "./endpoint.ts";
import { Bounds, EnteredDate, MultiPolygonShape, Position } from "./geometry.ts";
import { JobTicket } from "./jobs.ts";
import { IdParams, PageQuery, pageOf, Versioned } from "./paging.ts";
import { CompareQuery, RunComparison } from "./provenance.ts";
import { RegionCode } from "./region-code.ts";
import { RunHead } from "./runs.ts";

const Limit = z.number().min(0).max(1e12);

export const TopologyOptions = z.object({
  gapM: z.number().min(0).max(500).meta({ description: "缝隙宽度上限，米（含）；0 不查缝隙" }),
  minAreaM2: Limit,
  maxAreaM2: Limit.nullable(),
  minWidthM: Limit,
  maxWidthM: Limit.nullable(),
  sliverMinM2: Limit,
  sliverWidthM: z.number().min(0).max(100),
});
type Limits = z.infer<typeof TopologyOptions>;

/** An audit that leaves everything out would say that nothing is wrong. */
function limitsInOrder({ value, issues }: { value: Partial<Limits>; issues: z.core.$ZodRawIssue[] }): void {
  for (const [least, most] of [
    ["minAreaM2", "maxAreaM2"],
    ["minWidthM", "maxWidthM"],
  ] as const) {
    const [from, to] = [value[least] ?? 0, value[most] ?? Infinity];
    if (to >= from) continue;
    const message = `上限 ${to} 小于下限 ${from}，任何问题都会被排除，请改正其中一个`;
    issues.push({ code: "custom", path: [most], input: to, message });
  }
}

/** Limits as they may be asked for; those of a stored run are only read. */
export const WantedTopologyOptions = TopologyOptions.check(limitsInOrder);

export const TopologyKind = z.enum(topologyKinds);
export const TopologyDecision = z.enum(topologyDecisions);
const Band = z.object({ topM: z.number().nullable(), bottomM: z.number().nullable() });

/** A side of a finding as the register stood at the run. */
export const TopologySide = z.object({
  mineId: z.uuid(),
  name: z.string(),
  holder: z.string(),
  licenceNumber: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  part: z.int().nullable().meta({ description: "采区序号；整个矿区为空" }),
  boundaryId: z.uuid(),
  boundaryVersion: z.int(),
  boundaryFrom: z.string().meta({ description: "矿区范围自何日起有效" }),
  band: Band,
  share: z.number().meta({ description: "占该矿区面积的比例" }),
});

export const StoredDecision = Versioned.extend({
  decision: TopologyDecision,
  note: z.string(),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
});

export const TopologyFindingRow = z.object({
  id: z.uuid(),
  kind: TopologyKind,
  ground: z.enum(["common", "between"]),
  a: TopologySide,
  b: TopologySide,
  tie: z.enum(ties),
  inner: z.enum(["a", "b"]).nullable(),
  areaM2: z.number(),
  widthM: z.number(),
  leastWidthM: z.number().nullable(),
  leastLine: z.tuple([Position, Position]).nullable().meta({ description: "最窄处的连线；重叠无此项" }),
  frontM: z.number(),
  fronts: z
    .array(z.tuple([z.int(), z.int()]))
    .meta({ description: "缝隙各面：沿甲矿的最后一个角点、沿乙矿的第一个角点（从 0 起）；重叠无此项" }),
  bandRelation: z.enum(bandRelations),
  at: Position,
  bounds: Bounds,
  state: z.enum(decisionStates).meta({ description: "未定、已定，或因矿区范围变更需复核" }),
  decision: StoredDecision.nullable(),
});
export type TopologyFindingRow = z.infer<typeof TopologyFindingRow>;

const LimitText = z.coerce.number().min(0).max(1e12).optional();

/** What of a run is asked for; limits include themselves. */
export const TopologyFilter = z.object({
  kind: TopologyKind.optional(),
  minAreaM2: LimitText,
  maxAreaM2: LimitText,
  minWidthM: LimitText,
  maxWidthM: LimitText,
  region: RegionCode.optional(),
  decision: z
    .enum([...topologyDecisions, "open", "review"])
    .optional()
    .meta({ description: "处理意见；open 未定，review 需复核" }),
});
export const topologySorts = ["area", "-area", "width", "-width"] as const;

export const startTopology = endpoint({
  method: "POST",
  path: "/topology-runs",
  summary: "拓扑检查（后台任务）",
  tag: "topology",
  permission: "consolidation.run",
  body: z.object({
    region: RegionCode,
    options: TopologyOptions.partial().strict().check(limitsInOrder).default({}),
    asOf: EnteredDate.optional(),
  }),
  reply: JobTicket.extend({ runId: z.uuid() }),
});
const counts = z.record(z.string(), z.int());
// before :id, which would swallow the file name
export const exportTopology = endpoint({
  method: "GET",
  path: "/topology-runs/:id.xlsx",
  summary: "拓扑检查清单导出 Excel（含处理意见）",
  tag: "topology",
  permission: "consolidation.read",
  params: IdParams,
  query: TopologyFilter,
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});
export const getTopology = endpoint({
  method: "GET",
  path: "/topology-runs/:id",
  summary: "一次拓扑检查：按类型、处理意见的数量",
  tag: "topology",
  permission: "consolidation.read",
  params: IdParams,
  query: TopologyFilter,
  reply: z.object({
    run: RunHead,
    kinds: counts.meta({ description: "各类型数量，不受类型筛选影响" }),
    decisions: counts.meta({ description: "各处理意见数量，不受意见筛选影响" }),
  }),
});
export const recomputeTopology = endpoint({
  method: "POST",
  path: "/topology-runs/:id/recompute",
  summary: "以相同范围、限值和数据截至日重算（后台任务）",
  tag: "topology",
  permission: "consolidation.run",
  params: IdParams,
  reply: JobTicket.extend({ runId: z.uuid() }),
});
export const compareTopology = endpoint({
  method: "GET",
  path: "/topology-runs/:id/changes",
  summary: "与较早一次检查比较：结论有变化的及原因",
  tag: "topology",
  permission: "consolidation.read",
  params: IdParams,
  query: CompareQuery,
  reply: RunComparison,
});
export const listTopology = endpoint({
  method: "GET",
  path: "/topology-runs/:id/findings",
  summary: "拓扑问题清单",
  tag: "topology",
  permission: "consolidation.read",
  params: IdParams,
  query: PageQuery.extend(TopologyFilter.shape).extend({ sort: z.enum(topologySorts).default("-area") }),
  reply: pageOf(TopologyFindingRow),
});
export const drawTopology = endpoint({
  method: "GET",
  path: "/topology-runs/:id/shapes",
  summary: "拓扑问题图形，供地图绘制（面积最大的五千处）",
  tag: "topology",
  permission: "consolidation.read",
  params: IdParams,
  query: TopologyFilter,
  reply: z.object({
    items: z.array(z.object({ id: z.uuid(), kind: TopologyKind, at: Position, shape: MultiPolygonShape })),
  }),
});
export const getTopologyFinding = endpoint({
  method: "GET",
  path: "/topology-findings/:id",
  summary: "一处拓扑问题：图形、双方矿山、口径、处理意见",
  tag: "topology",
  permission: "consolidation.read",
  params: IdParams,
  reply: TopologyFindingRow.extend({ run: RunHead, shape: MultiPolygonShape }),
});
export const decideTopology = endpoint({
  method: "PUT",
  path: "/topology-findings/:id/decision",
  summary: "记录对拓扑问题的处理意见（矿区范围未变时下次检查仍有效）",
  tag: "topology",
  permission: "lists.write",
  concurrency: "version-or-new",
  params: IdParams,
  body: z.object({ decision: TopologyDecision, note: z.string().trim().max(2000).default("") }),
  reply: TopologyFindingRow,
});
