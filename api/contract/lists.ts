import { z } from "zod";
import { dispositionCodes } from "#gis/lists/disposition";
import { ProposalMade } from "./approvals.ts";
import { endpoint } from "./endpoint.ts";
import { DateText, EnteredDate } from "./geometry.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

export const DispositionClass = z.enum(dispositionCodes);

/** Three layers that never mix: what the rules suggest, what the county decided, what the city approved. */
export const Disposition = Versioned.extend({
  mineId: z.uuid(),
  mineName: z.string(),
  regionCode: z.string(),
  regionName: z.string(),
  suggested: DispositionClass.nullable(),
  suggestedReason: z.string().nullable(),
  suggestedRunId: z.uuid().nullable(),
  decided: DispositionClass.nullable(),
  decidedOn: DateText.nullable(),
  decidedDocument: z.string().nullable(),
  approved: DispositionClass.nullable(),
  approvedOn: DateText.nullable(),
  approvedDocument: z.string().nullable(),
  completeBy: DateText.nullable(),
  completedOn: DateText.nullable(),
});
export type Disposition = z.infer<typeof Disposition>;

export const CurrentDisposition = z.object({
  class: DispositionClass,
  layer: z.enum(["suggested", "decided", "approved"]),
  completeBy: DateText.nullable(),
  completedOn: DateText.nullable(),
});

export const dispositionSorts = ["mineName", "-mineName", "completeBy", "-completeBy"] as const;
export const listDispositions = endpoint({
  method: "GET",
  path: "/dispositions",
  summary: "分类处置名单，可按日期回看",
  tag: "lists",
  permission: "lists.read",
  query: pageQuery(dispositionSorts).extend({
    region: RegionCode.optional(),
    mineId: z.uuid().optional(),
    q: z.string().trim().optional().meta({ description: "矿山名称、许可证号或拼音首字母" }),
    class: DispositionClass.optional(),
    asOf: DateText.optional(),
    completed: z.enum(["true", "false"]).optional(),
  }),
  reply: pageOf(Disposition),
});
export const getDisposition = endpoint({
  method: "GET",
  path: "/dispositions/:id",
  summary: "一条处置记录",
  tag: "lists",
  permission: "lists.read",
  params: IdParams,
  reply: Disposition,
});
export const removeDisposition = endpoint({
  method: "DELETE",
  path: "/dispositions/:id",
  summary: "删除误建的处置记录（尚无决定者）",
  tag: "lists",
  permission: "lists.write",
  concurrency: "version",
  params: IdParams,
  reply: Versioned,
});
export const decideDisposition = endpoint({
  method: "PATCH",
  path: "/dispositions/:id",
  summary: "记录县级决定或市级核准（须有文号和日期）",
  tag: "lists",
  permission: "lists.write",
  concurrency: "version",
  params: IdParams,
  body: z.object({
    decided: DispositionClass.nullable().optional(),
    decidedOn: EnteredDate.nullable().optional(),
    decidedDocument: z.string().max(200).nullable().optional(),
    approved: DispositionClass.nullable().optional(),
    approvedOn: EnteredDate.nullable().optional(),
    approvedDocument: z.string().max(200).nullable().optional(),
    completeBy: EnteredDate.nullable().optional(),
    completedOn: EnteredDate.nullable().optional(),
  }),
  fourEyes: "记录处置决定或核准",
  reply: ProposalMade,
});
export const addDisposition = endpoint({
  method: "POST",
  path: "/dispositions",
  summary: "为矿山建立处置记录",
  tag: "lists",
  permission: "lists.write",
  body: z.object({
    mineId: z.uuid(),
    suggested: DispositionClass.nullable().default(null),
    suggestedReason: z.string().max(2000).nullable().default(null),
    completeBy: EnteredDate.nullable().default(null),
  }),
  reply: Versioned,
});

const Closure = z.object({
  mineId: z.uuid(),
  mineName: z.string(),
  regionCode: z.string(),
  class: DispositionClass,
  layer: z.enum(["suggested", "decided", "approved"]),
  dueOn: DateText.nullable(),
  closedOn: DateText.nullable(),
  lon: z.number(),
  lat: z.number(),
});
export const closureSorts = ["day", "-day", "mineName", "-mineName"] as const;
/** Months of closures for the time slider: how many mines are closed by the end of each month, and which. */
export const closureTimeline = endpoint({
  method: "GET",
  path: "/closures",
  summary: "关闭退出时间轴：逐月累计及名单",
  tag: "lists",
  permission: "lists.read",
  query: pageQuery(closureSorts).extend({
    region: RegionCode.optional(),
    class: DispositionClass.optional(),
    layer: Closure.shape.layer.optional(),
    asOf: DateText.optional().meta({ description: "截至该日的决定与关闭；不填为今天" }),
    closed: z.enum(["true", "false"]).optional().meta({ description: "已关闭或未关闭" }),
  }),
  reply: pageOf(Closure),
});
