import { z } from "zod";
import { datums, fileFormats, textEncodings } from "#gis/formats/parsed-file";
import { issueCodes } from "#gis/issue";
import { endpoint } from "./endpoint.ts";
import { Bounds, DecimalText, MultiPolygonShape, Position } from "./geometry.ts";
import { BoundaryPart, SourceCrs } from "./mines.ts";
import { IdParams } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

export const ImportIssue = z.object({
  code: z.enum(issueCodes),
  severity: z.enum(["error", "warning"]),
  place: z.object({
    item: z.int().optional(),
    itemName: z.string().optional(),
    line: z.int().optional(),
    part: z.int().optional(),
    ring: z.int().optional(),
    point: z.int().optional(),
    pointName: z.string().optional(),
    field: z.string().optional(),
    at: Position.optional(),
  }),
  context: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string().meta({ description: "中文说明：哪里、什么错、怎么改" }),
});

/** What a known mine takes from a file only where the reviewer chose it; boundary and 证载面积 follow the file by themselves. */
export const takenMineFields = [
  "name",
  "holder",
  "creditCode",
  "licenceNumber",
  "mineral",
  "method",
  "capacity",
  "bulkDensity",
  "validFrom",
  "validTo",
  "orebodyId",
] as const;
/** `reserve`: 保有资源储量 with the day of its verification. */
export const takenFields = [...takenMineFields, "reserve"] as const;
export const TakenField = z.enum(takenFields);
export type TakenField = z.infer<typeof TakenField>;

/** A mine of the register that an item speaks of, as the reviewer saw it. */
const RegisterMatch = z.object({
  mineId: z.uuid(),
  name: z.string(),
  by: z.enum(["licence", "name"]),
  version: z.int().meta({ description: "审阅时该矿山的版本号" }),
  sameBoundary: z.boolean().meta({ description: "拐点与台账现有（最新）矿区范围逐点相同，2 毫米以内" }),
  licensedArea: z
    .object({ label: z.string(), storedKm2: DecimalText.nullable(), offeredKm2: DecimalText })
    .nullable()
    .meta({
      description: "文件填报了面积且与台账不同：证载面积（拟设区块为拟设面积，见 label）将随新范围改变",
    }),
  differences: z
    .array(
      z.object({ field: TakenField, label: z.string(), stored: z.string().nullable(), offered: z.string() }),
    )
    .meta({ description: "文件与台账不同的登记信息；只在提交时选中才改" }),
});

/** A repair that was taken, and what it did to the ground. */
const TakenRepair = z.object({
  code: z.enum(issueCodes),
  title: z.string().meta({ description: "中文说明：做了什么" }),
  areaChangeM2: z.number().meta({ description: "椭球面积的增减，平方米" }),
  differenceM2: z.number().meta({ description: "修正前后不重合的面积，平方米；0 表示拐点未动" }),
});

/** A way to mend a staged mine: offered, never applied by itself. */
export const RepairProposal = TakenRepair.extend({
  id: z.string(),
  rings: z.array(z.array(Position)).meta({ description: "修正后新的圈，经纬度，首末点相同" }),
  points: z
    .array(z.object({ name: z.string().nullable(), line: z.int().nullable(), at: Position }))
    .meta({ description: "删去、移动或改变次序的拐点" }),
  errorsLeft: z.int().meta({ description: "修正后仍有的错误数" }),
});
export type RepairProposal = z.infer<typeof RepairProposal>;

/** One mine read from a staged file: seen, judged and chosen by a person before anything is stored. */
export const StagedItem = z.object({
  index: z.int(),
  name: z.string().nullable(),
  number: z.string().nullable(),
  ownNumber: z.string().nullable().meta({ description: "文件中的编号；有许可证号时 number 为许可证号" }),
  crs: SourceCrs,
  areaM2: z.number(),
  declaredAreaM2: z.number().nullable(),
  declaredAreaText: z.string().nullable(),
  partCount: z.int(),
  pointCount: z.int(),
  usable: z.boolean().meta({ description: "没有错误级问题，可以提交" }),
  bounds: Bounds.nullable(),
  issues: z.array(ImportIssue),
  repairs: z.array(TakenRepair).meta({ description: "审阅时采用的修正，按先后" }),
  /** a register mine with the same licence number or name: becomes a new boundary version */
  match: RegisterMatch.nullable(),
});
export type StagedItem = z.infer<typeof StagedItem>;

/** A way to read plane numbers that was weighed, with what speaks for and against it. */
export const WeighedReading = z.object({
  id: z.string(),
  title: z.string().meta({ description: "中文：几度带第几带，哪一列是 X" }),
  eastFirst: z.boolean(),
  zone: z.int(),
  zoneWidth: z.union([z.literal(3), z.literal(6)]),
  overridesZone: z.boolean().meta({ description: "与 Y 坐标开头或文件写明的带号不同" }),
  kept: z.boolean().meta({ description: "落在所选辖区内且与填报面积相符" }),
  reasons: z.array(z.string()).meta({ description: "保留或排除的理由，中文" }),
  shape: MultiPolygonShape.nullable().meta({ description: "落在辖区内的读法的图形" }),
  areaM2: z.number().nullable(),
});
export type WeighedReading = z.infer<typeof WeighedReading>;

/** One staged mine with its coordinates and the ways to mend it. */
const StagedItemDetail = StagedItem.extend({
  parts: z.array(BoundaryPart),
  sourceText: z.string(),
  proposals: z.array(RepairProposal),
  readings: z.array(WeighedReading).meta({ description: "平面坐标的各种读法；没有疑问时为空" }),
});

export const Staging = z.object({
  id: z.uuid(),
  fileName: z.string(),
  sizeBytes: z.int(),
  format: z.enum(fileFormats).nullable(),
  encoding: z.enum(textEncodings),
  state: z.enum(["review", "mapping", "committing", "committed", "discarded"]),
  columnsMapped: z.boolean().meta({ description: "属性列由人对应过；否则按列名识别" }),
  itemCount: z.int(),
  usableCount: z.int(),
  errorCount: z.int(),
  warningCount: z.int(),
  issues: z.array(ImportIssue),
  bounds: Bounds.nullable(),
  createdAt: z.iso.datetime(),
  reviewTag: z
    .string()
    .meta({ description: "此刻所见：将被更改的矿山及其版本；提交和放弃时作为 If-Match 带回" }),
});
export type Staging = z.infer<typeof Staging>;

/** What the person says of a file where it is silent or odd. */
export const ReadAnswers = z.object({
  zone: z.coerce.number().int().min(13).max(45).optional().meta({ description: "文件缺带号时由用户指定" }),
  zoneWidth: z.enum(["3", "6"]).optional(),
  overrideZone: z
    .enum(["true", "false"])
    .optional()
    .meta({ description: "所选带号高于 Y 坐标开头和文件写明的带号" }),
  region: RegionCode.optional().meta({ description: "用户所在的县区或市：坐标有多种读法时按其边界取舍" }),
  acceptSwap: z.enum(["true", "false"]).optional().meta({ description: "用户确认交换 X/Y" }),
  encoding: z.enum(textEncodings).optional().meta({ description: "用户指定的文字编码；不填则按文件判断" }),
  degrees: z
    .enum(["decimal", "packed"])
    .optional()
    .meta({ description: "用户确认度的写法：decimal 十进制度，packed 度分秒连写 DDD.MMSS" }),
  datum: z
    .enum(datums)
    .optional()
    .meta({ description: "文件未写坐标系时由用户指定；GCJ02 表示经纬度是火星坐标，换算后仍不可用于判定" }),
});
export const stageFile = endpoint({
  method: "POST",
  path: "/stagings",
  summary: "上传并识别坐标文件（不入库）",
  tag: "transfer",
  permission: "transfer.write",
  query: ReadAnswers.extend({ name: z.string().min(1).max(255) }),
  file: true,
  reply: Staging,
});
export const getStaging = endpoint({
  method: "GET",
  path: "/stagings/:id",
  summary: "暂存文件概况",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  reply: Staging,
});
/** Tile layers: `staged` areas, `staged_points` of them from afar, `staged_outlines` of what cannot be stored, `staged_issues`. */
export const getStagedTile = endpoint({
  method: "GET",
  path: "/stagings/:id/tiles/:tag/:z/:x/:y.mvt",
  summary: "暂存图形预览瓦片",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams.extend({
    tag: z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .meta({ description: "暂存文件的 reviewTag" }),
    z: z.coerce.number().int().min(0).max(20),
    x: z.coerce.number().int().min(0),
    y: z.coerce.number().int().min(0),
  }),
  produces: "application/vnd.mapbox-vector-tile",
  reply: z.unknown(),
});
export const getStagedItem = endpoint({
  method: "GET",
  path: "/stagings/:id/items/:index",
  summary: "暂存矿山的分部和坐标",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams.extend({ index: z.coerce.number().int().min(0) }),
  reply: StagedItemDetail,
});
export const repairStagedItem = endpoint({
  method: "POST",
  path: "/stagings/:id/items/:index/repairs",
  summary: "采用一条修正建议（只改暂存，不入库）",
  tag: "transfer",
  permission: "transfer.write",
  concurrency: "review",
  params: IdParams.extend({ index: z.coerce.number().int().min(0) }),
  body: z.object({ repair: z.string().min(1).max(60).meta({ description: "修正建议的 id" }) }),
  reply: StagedItemDetail,
});
export const discardStaging = endpoint({
  method: "DELETE",
  path: "/stagings/:id",
  summary: "放弃暂存文件",
  tag: "transfer",
  permission: "transfer.write",
  concurrency: "review",
  params: IdParams,
  reply: z.object({ id: z.uuid() }),
});
