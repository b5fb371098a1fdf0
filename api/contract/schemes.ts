import { z } from "zod";
import { productionClasses } from "#gis/quota/production-class";
import { targetStandings } from "#gis/schemes/target-standing";
import { triggerKeys } from "#gis/triggers/trigger";
import { endpoint } from "./endpoint.ts";
import { DecimalText, Position } from "./geometry.ts";
import { mineStatuses } from "./mines.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";
import { RegionCode } from "./region-code.ts";
import { BoundaryFigures } from "./scheme-boundaries.ts";

/** the largest scheme: a whole province of mines is analysed, but weighed county by county */
export const mostSchemeMines = 3000;

const SchemeName = z
  .string()
  .trim()
  .min(1, "请填写方案名称")
  .max(60, "方案名称不超过 60 个字")
  .regex(/^\P{Cc}*$/u, "方案名称不能含换行或控制字符");
const MinePair = z.tuple([z.uuid(), z.uuid()]);

export const SchemeGroup = z.strictObject({
  id: z.uuid(),
  memberIds: z.array(z.uuid()).max(mostSchemeMines).meta({ description: "合为一座的矿山，至少两座" }),
  subjectId: z.uuid().nullable().meta({ description: "整合主体，为本组之一；未定为空" }),
  subjectReason: z
    .string()
    .trim()
    .min(1, "请填写选定整合主体的理由")
    .max(500, "理由不超过 500 个字")
    .nullable(),
  isLocked: z.boolean().meta({ description: "锁定：不增不减" }),
});

export const Arrangement = z.strictObject({
  groups: z.array(SchemeGroup).max(mostSchemeMines),
  together: z.array(MinePair).max(1000).meta({ description: "须在同一组的两座" }),
  apart: z.array(MinePair).max(1000).meta({ description: "不得在同一组的两座" }),
});
export type Arrangement = z.output<typeof Arrangement>;

const Percent = DecimalText.refine((text) => Number(text) <= 100, "须为 0 至 100 的百分数");
export const SchemeDemands = z.strictObject({
  mostMembers: z.int().min(2).max(20).meta({ description: "一组最多几座" }),
  mostLeftPercent: Percent.nullable().meta({
    description: "砂石土类整合后最多为整合前的百分之几；空为不要求",
  }),
  share: z
    .strictObject({ percent: Percent, isInclusive: z.boolean() })
    .nullable()
    .meta({ description: "大中型矿山比例；空为不要求" }),
  mergedIsLargeOrMedium: z.boolean().meta({ description: "整合后的矿山须达到大中型" }),
  mustMergeHolds: z.boolean().meta({ description: "必须整合的矿山不得单独保留" }),
  safetyM: z
    .number()
    .min(0)
    .max(5000)
    .nullable()
    .meta({ description: "同一矿体相距不超过此值须合为一座，米；空为不要求" }),
  clearOfZones: z
    .boolean()
    .optional()
    .meta({ description: "求最优时新矿区范围（各矿范围加夹缝）不得压占红线等禁止区；没有为不要求" }),
  keepsSafety: z
    .boolean()
    .optional()
    .meta({ description: "求最优时新矿区范围与他人矿区的距离须大于 safetyM；没有为不要求" }),
});
export type SchemeDemands = z.output<typeof SchemeDemands>;

export const SchemeMine = z.object({
  id: z.uuid(),
  name: z.string(),
  holder: z.string(),
  licenceNumber: z.string().nullable(),
  regionCode: z.string(),
  mineral: z.string(),
  orebodyId: z.string().nullable(),
  method: z.enum(["open_pit", "underground", "both"]).nullable(),
  capacity: z.string().nullable(),
  capacityUnit: z.enum(["wt", "wm3"]),
  bulkDensity: z.string().nullable(),
  areaM2: z.number(),
  reserveWt: z.string().nullable(),
  mustMerge: z.boolean().meta({ description: "必须整合" }),
  triggers: z
    .array(z.enum(triggerKeys))
    .optional()
    .meta({ description: "成立的其他整合情形；早期的方案没有" }),
  mustMergeToVerify: z.boolean().optional().meta({ description: "是否必须整合待核实；早期的方案没有" }),
  triggersToVerify: z
    .array(z.enum(triggerKeys))
    .optional()
    .meta({ description: "待核实的其他整合情形；早期的方案没有" }),
  isSandStoneClay: z.boolean().meta({ description: "砂石土类" }),
  status: z.enum(mineStatuses),
  validTo: z.string().nullable(),
  center: Position,
});

const SchemeHead = Versioned.extend({
  name: z.string(),
  regionCode: z.string(),
  runId: z.uuid().meta({ description: "所依据的识别结果" }),
  packId: z.string(),
  packVersion: z.int(),
  asOf: z.iso.date().meta({ description: "数据截至日" }),
  dataVersion: z.int(),
  stale: z.boolean().meta({ description: "台账在此之后有变化" }),
  mineCount: z.int(),
  groupCount: z.int(),
  minesAfter: z.int().meta({ description: "整合后剩几座" }),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  updatedBy: z.string(),
  updatedAt: z.iso.datetime(),
});
export type SchemeHead = z.output<typeof SchemeHead>;

export const SchemeMeasures = z.object({
  minesBefore: z.int(),
  minesAfter: z.int(),
  sandStoneClayBefore: z.int(),
  sandStoneClayAfter: z.int(),
  reductionPercent: z.string().nullable(),
  largeMediumBefore: z.int(),
  largeMediumAfter: z.int(),
  sharePercentBefore: z.string().nullable(),
  sharePercentAfter: z.string().nullable(),
  unknownClassAfter: z.int(),
  merged: z.int(),
  toVerify: z.int(),
});

/** What a scheme comes to, as the server reckons it with the same functions as the page. */
export const SchemeState = z.object({
  outcomes: z.array(
    z.object({
      groupId: z.uuid().nullable(),
      memberIds: z.array(z.uuid()),
      capacity: z.string().nullable(),
      productionClass: z.enum(productionClasses).nullable(),
      areaM2: z.number(),
      reserveWt: z.string().nullable(),
      reserveIncomplete: z.boolean(),
      apartM: z.number(),
      toVerify: z.boolean(),
      isSandStoneClay: z.boolean(),
      parts: z.array(z.array(z.uuid())),
      serviceYears: z.string().nullable(),
    }),
  ),
  measures: SchemeMeasures,
  broken: z.array(z.object({ kind: z.string(), mineIds: z.array(z.uuid()), text: z.string() })),
  targets: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      value: z.string().nullable(),
      before: z.string().nullable(),
      asked: z.string().meta({ description: "目标值，%" }),
      comparison: z.string(),
      tolerance: z.string().nullable(),
      clauseId: z.string().nullable(),
      standing: z.enum(targetStandings),
    }),
  ),
});

export const Scheme = SchemeHead.extend({
  demands: SchemeDemands,
  mines: z.array(SchemeMine),
  links: z.array(z.object({ a: z.uuid(), b: z.uuid(), distanceM: z.number(), toVerify: z.boolean() })),
  arrangement: Arrangement,
  boundaries: z
    .array(
      z.object({
        groupId: z.uuid(),
        version: z.int(),
        memberIds: z.array(z.uuid()),
        figures: BoundaryFigures.meta({ description: "保存时的指标" }),
        isStale: z.boolean().meta({ description: "此后台账或管控区有变化" }),
      }),
    )
    .meta({ description: "新矿区范围草案，含已解散的组的" }),
  state: SchemeState,
});
export type Scheme = z.output<typeof Scheme>;

const common = { tag: "schemes" } as const;

export const schemeSorts = ["-updatedAt", "updatedAt"] as const;
export const listSchemes = endpoint({
  ...common,
  method: "GET",
  path: "/schemes",
  summary: "整合方案",
  permission: "schemes.read",
  query: pageQuery(schemeSorts).extend({ region: RegionCode.optional() }),
  reply: pageOf(SchemeHead),
});
export const startScheme = endpoint({
  ...common,
  method: "POST",
  path: "/schemes",
  summary: "以一次必须整合识别为底数新建方案",
  permission: "schemes.write",
  body: z.object({
    runId: z.uuid(),
    name: SchemeName,
    start: z.enum(["alone", "candidates"]).meta({ description: "起点：逐座单列，或按识别出的整合组" }),
  }),
  reply: Versioned,
});
export const copyScheme = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/copies",
  summary: "复制方案",
  permission: "schemes.write",
  params: IdParams,
  body: z.object({ name: SchemeName }),
  reply: Versioned,
});
export const getScheme = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id",
  summary: "方案：底数、分组、指标和未满足的要求",
  permission: "schemes.read",
  params: IdParams,
  reply: Scheme,
});
export const getSchemeVersions = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id/versions",
  summary: "方案和各组新矿区范围的版本号：供打开方案的页面定时询问有无他人改动",
  permission: "schemes.read",
  params: IdParams,
  reply: z.object({
    version: z.int(),
    boundaries: z
      .array(z.object({ groupId: z.uuid(), version: z.int() }))
      .meta({ description: "已画新矿区范围的组" }),
  }),
});
export const arrangeScheme = endpoint({
  ...common,
  method: "PUT",
  path: "/schemes/:id/arrangement",
  summary: "保存分组、整合主体、锁定和约定",
  permission: "schemes.write",
  concurrency: "version",
  params: IdParams,
  bodyLimitBytes: 1024 * 1024,
  body: Arrangement,
  reply: Versioned,
});
export const changeScheme = endpoint({
  ...common,
  method: "PATCH",
  path: "/schemes/:id",
  summary: "改名称或对方案的要求",
  permission: "schemes.write",
  concurrency: "version",
  params: IdParams,
  body: z.object({ name: SchemeName, demands: SchemeDemands }).partial(),
  reply: Versioned,
});
export const removeScheme = endpoint({
  ...common,
  method: "DELETE",
  path: "/schemes/:id",
  summary: "删除方案，审计日志留痕",
  permission: "schemes.write",
  concurrency: "version",
  params: IdParams,
  reply: Versioned,
});
