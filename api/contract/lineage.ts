import { z } from "zod";
import { ProposalMade } from "./approvals.ts";
import { changesOf } from "./changes.ts";
import { endpoint } from "./endpoint.ts";
import { DateText, EnteredDate } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

export const lineageKinds = ["closed", "merged", "split", "replaced"] as const;
const LineageKind = z.enum(lineageKinds).meta({ description: "关闭/整合/分立/换证" });

/** 沿革: which licence closed, merged, split or replaced which, when, and by which document. */
export const Lineage = Versioned.extend({
  kind: LineageKind,
  fromMineId: z.uuid(),
  fromName: z.string(),
  toMineId: z.uuid().nullable(),
  toName: z.string().nullable(),
  happenedOn: DateText,
  document: z.string().nullable(),
  scheme: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .meta({ description: "由哪个整合方案的实施产生；无权查看方案的为空" }),
});
export type Lineage = z.infer<typeof Lineage>;
export const NewLineage = z.object({
  kind: LineageKind,
  toMineId: z.uuid().nullable().default(null).meta({ description: "关闭时为空，其余为去向矿山" }),
  happenedOn: EnteredDate,
  document: oneLine().min(1).max(200).meta({ description: "依据文号" }),
});

export const lineageSorts = ["-happenedOn", "happenedOn"] as const;
export const listLineage = endpoint({
  method: "GET",
  path: "/lineage",
  summary: "矿山沿革：关闭、整合、分立、换证",
  tag: "mines",
  permission: "register.read",
  query: pageQuery(lineageSorts).extend({
    mineId: z.uuid().optional().meta({ description: "该矿山作为来源或去向的记录" }),
    kind: LineageKind.optional(),
    region: RegionCode.optional(),
    from: DateText.optional(),
    to: DateText.optional().meta({ description: "含当日" }),
  }),
  reply: pageOf(Lineage),
});
export const addLineage = endpoint({
  method: "POST",
  path: "/mines/:id/lineage",
  summary: "登记该矿山的去向（If-Match 为该矿山的版本号）",
  tag: "mines",
  permission: "register.decide",
  concurrency: "version",
  params: IdParams,
  body: NewLineage,
  fourEyes: "登记矿山去向",
  reply: ProposalMade,
});
const LineageParams = IdParams.extend({ lineageId: z.uuid() });
export const changeLineage = endpoint({
  method: "PATCH",
  path: "/mines/:id/lineage/:lineageId",
  summary: "更正沿革的日期或文号（If-Match 为该记录的版本号）",
  tag: "mines",
  permission: "register.decide",
  concurrency: "version",
  params: LineageParams,
  body: changesOf(NewLineage.pick({ happenedOn: true, document: true })),
  fourEyes: "更正沿革记录",
  reply: ProposalMade,
});
export const removeLineage = endpoint({
  method: "DELETE",
  path: "/mines/:id/lineage/:lineageId",
  summary: "删除误登记的沿革记录",
  tag: "mines",
  permission: "register.decide",
  concurrency: "version",
  params: LineageParams,
  fourEyes: "删除沿革记录",
  reply: ProposalMade,
});
