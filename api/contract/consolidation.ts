import { z } from "zod";
import {
  type Candidates,
  conditionKeys,
  conditionStatuses,
  mineVerdicts,
  subjectScopes,
} from "#gis/consolidation/candidate";
import {
  limbKeys,
  limbMethods,
  limbNotes,
  type MineTriggers as MineTriggersFound,
  type TriggerParameters as TriggerParametersAsked,
  triggerKeys,
  triggerOutcomes,
} from "#gis/triggers/trigger";
import { BreachParameters } from "./breaches.ts";
import { endpoint } from "./endpoint.ts";
import { DateText, EnteredDate, Position } from "./geometry.ts";
import { JobTicket } from "./jobs.ts";
import { IdParams, pageOf, pageQuery } from "./paging.ts";
import { CompareQuery, InputVersion, RunComparison } from "./provenance.ts";
import { RegionCode } from "./region-code.ts";
import { RunHead } from "./runs.ts";

const LimitText = z
  .string()
  .max(24)
  .regex(/^\d+(\.\d+)?$/, "须为不小于 0 的十进制数字");

export const MergeParameters = z.object({
  distanceM: z.number().min(0).max(20000),
  areaKm2: LimitText,
  reserveWt: LimitText,
  subjectScope: z.enum(subjectScopes),
  distanceBandM: z.number().min(0).max(100),
});

export const Condition = z.object({
  key: z.enum(conditionKeys),
  status: z.enum(conditionStatuses),
  value: z.string().nullable(),
  limit: z.string(),
  comparison: z.enum(["<=", "<", "="]),
  unit: z.enum(["m", "km2", "wt", ""]),
  method: z.enum(["geodesic", "licensed_area", "official_area", "verified_reserve", "reserve_report"]),
  neighbourId: z.string().nullable(),
  note: z
    .enum([
      "near_limit",
      "area_sources_disagree",
      "licensed_area_missing",
      "reserve_missing",
      "orebody_missing",
      "no_neighbour",
    ])
    .nullable(),
});

export const CandidatesResult = z.object({
  parameters: MergeParameters,
  verdicts: z.array(
    z.object({
      mineId: z.string(),
      verdict: z.enum(mineVerdicts),
      bothSmall: z.boolean(),
      critical: z.boolean(),
      officialAreaM2: z.number(),
      conditions: z.array(Condition),
      neighbourIds: z.array(z.string()),
      groupId: z.string().nullable(),
    }),
  ),
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      distanceM: z.number(),
      from: Position,
      to: Position,
      withinLimit: z.boolean(),
      nearLimit: z.boolean(),
      orebody: z.enum(["same", "different", "unknown"]),
      links: z.boolean(),
    }),
  ),
  groups: z.array(
    z.object({
      id: z.string(),
      memberIds: z.array(z.string()),
      mandatoryIds: z.array(z.string()),
      suggestedSubjectId: z.string().nullable(),
      totalAreaM2: z.number(),
      totalReserveWt: z.string().nullable(),
      reserveIncomplete: z.boolean(),
    }),
  ),
});
type Agrees<A, B extends A> = B;
/** The contract says exactly what the engine finds: a drift is a compile error here. */
export type CandidatesAgree = [
  Agrees<Candidates, z.infer<typeof CandidatesResult>>,
  Agrees<z.infer<typeof CandidatesResult>, Candidates>,
];

export const TriggerParameters = z.object({
  safetyDistanceM: z.number().min(0).max(5000).meta({ description: "矿山之间的安全距离，米" }),
  isolationDistanceM: z.number().min(0).max(20000).meta({ description: "此距离内没有其他矿山为孤立，米" }),
  reference: z
    .array(z.enum(triggerKeys))
    .max(triggerKeys.length)
    .meta({ description: "文件没有条款、只作参考检查的情形" }),
});

const TriggerLimb = z.object({
  key: z.enum(limbKeys),
  status: z.enum(conditionStatuses),
  value: z.string().nullable(),
  limit: z.string(),
  comparison: z.enum(["<=", "<", ">", "=", "!="]),
  unit: z.enum(["m", "wt", "wm3", "product_wt", ""]),
  method: z.enum(limbMethods),
  partnerId: z.string().nullable(),
  note: z.enum(limbNotes).nullable().meta({ description: "临界或待核实的原因" }),
});
export const MineTriggers = z.object({
  mineId: z.string(),
  findings: z.array(
    z.object({
      trigger: z.enum(triggerKeys),
      outcome: z.enum(triggerOutcomes).meta({ description: "成立、不成立、待核实" }),
      critical: z.boolean(),
      clauseId: z.string().nullable().meta({ description: "条款编号；文件没有此条、只作参考的为空" }),
      limbs: z.array(TriggerLimb),
      partnerIds: z.array(z.string()).meta({ description: "对方矿山" }),
    }),
  ),
});
export type TriggersAgree = [
  Agrees<MineTriggersFound, z.infer<typeof MineTriggers>>,
  Agrees<z.infer<typeof MineTriggers>, MineTriggersFound>,
  Agrees<TriggerParametersAsked, z.infer<typeof TriggerParameters>>,
];

export const PolicyPackReply = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  documentNumber: z.string(),
  issuer: z.string(),
  issuedOn: z.string().nullable().meta({ description: "印发日期；文件没有写明则为空" }),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  status: z.enum(["active", "closed"]),
  merge: MergeParameters,
  breach: BreachParameters,
  clauses: z.array(
    z.object({
      id: z.string(),
      article: z.string(),
      quote: z.string(),
      interpretation: z.string().nullable(),
    }),
  ),
  clauseOf: z
    .record(z.string(), z.string())
    .meta({ description: "条件 → 条款编号；没有则文件无此条，仅供参考" }),
  triggerNumbers: TriggerParameters,
  triggers: z
    .array(z.object({ key: z.enum(triggerKeys), clauseId: z.string(), note: z.string().nullable() }))
    .meta({ description: "其他整合情形：只列文件有条款的" }),
});

export const listPacks = endpoint({
  method: "GET",
  path: "/policy-packs",
  summary: "政策包：参数、条款原文、解读",
  tag: "consolidation",
  permission: "consolidation.read",
  reply: z.object({ items: z.array(PolicyPackReply) }),
});
export const startCandidates = endpoint({
  method: "POST",
  path: "/candidate-runs",
  summary: "识别必须整合候选（后台任务）",
  tag: "consolidation",
  permission: "consolidation.run",
  body: z.object({
    region: RegionCode,
    packId: z.string(),
    parameters: MergeParameters.partial().strict().default({}),
    triggers: TriggerParameters.partial()
      .strict()
      .default({})
      .meta({ description: "其他整合情形的数值，以及另作参考检查的情形" }),
    asOf: EnteredDate.optional(),
  }),
  reply: JobTicket.extend({ runId: z.uuid() }),
});
export const runSorts = ["-startedAt", "startedAt"] as const;
export const listRuns = endpoint({
  method: "GET",
  path: "/runs",
  summary: "历次分析",
  tag: "consolidation",
  permission: "consolidation.read",
  query: pageQuery(runSorts).extend({
    kind: RunHead.shape.kind.optional(),
    region: RegionCode.optional(),
    state: RunHead.shape.state.optional(),
    packId: z.string().optional(),
    asOf: DateText.optional().meta({ description: "数据截至日" }),
  }),
  reply: pageOf(RunHead),
});
/** Names beside the findings, so that lists and the map can be labelled without a second call. */
export const RunMine = z.object({
  id: z.string(),
  name: z.string(),
  holder: z.string(),
  licenceNumber: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  mineral: z.string(),
  orebodyId: z.string().nullable(),
  licensedAreaKm2: z.string().nullable(),
  reserveWt: z.string().nullable(),
  reserveDate: z.string().nullable(),
  validTo: z.string().nullable().meta({ description: "采矿许可证有效期止" }),
  center: Position,
});
export const getCandidates = endpoint({
  method: "GET",
  path: "/candidate-runs/:id",
  summary: "候选结果：结论、逐条条件、相邻对、整合组、其他整合情形",
  tag: "consolidation",
  permission: "consolidation.read",
  params: IdParams,
  query: z.object({
    trigger: z
      .enum(triggerKeys)
      .optional()
      .meta({ description: "只给这项其他整合情形成立或待核实的矿山，及与其有关的相邻对和整合组" }),
    triggerOutcome: z
      .enum(["holds", "unverified"])
      .optional()
      .meta({ description: "与 trigger 同用：只要成立的，或只要待核实的" }),
  }),
  reply: z.object({
    run: RunHead,
    mines: z.array(RunMine),
    result: CandidatesResult.nullable(),
    triggers: z
      .object({ parameters: TriggerParameters, mines: z.array(MineTriggers) })
      .nullable()
      .meta({ description: "其他整合情形，逐矿逐条；早期的分析没有检查" }),
    inputs: z.array(InputVersion).meta({
      description: "结论所依据的登记数据及其版本；一座矿山的结论依据其本身及相邻矿山的数据",
    }),
  }),
});
export const recomputeCandidates = endpoint({
  method: "POST",
  path: "/candidate-runs/:id/recompute",
  summary: "以相同政策包、参数和数据截至日重算（后台任务）",
  tag: "consolidation",
  permission: "consolidation.run",
  params: IdParams,
  reply: JobTicket.extend({ runId: z.uuid() }),
});
export const compareCandidates = endpoint({
  method: "GET",
  path: "/candidate-runs/:id/changes",
  summary: "与较早一次识别比较：结论有变化的矿山及原因",
  tag: "consolidation",
  permission: "consolidation.read",
  params: IdParams,
  query: CompareQuery,
  reply: RunComparison,
});
export const exportCandidates = endpoint({
  method: "GET",
  path: "/candidate-runs/:id.xlsx",
  summary: "候选名单导出 Excel（含逐条依据）",
  tag: "consolidation",
  permission: "consolidation.read",
  params: IdParams,
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});
