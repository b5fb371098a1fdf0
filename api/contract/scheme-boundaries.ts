import { z } from "zod";
import { gapVerdicts } from "#gis/gap-land/gap-tests";
import { unityKeys } from "#gis/schemes/five-unities";
import { zoneKinds } from "#gis/zones/zone-kind";
import { Confirmed } from "./confirmations.ts";
import { endpoint } from "./endpoint.ts";
import { Bounds, DecimalText, MultiPolygonShape, mostShapeBytes, Position } from "./geometry.ts";
import { longArray } from "./long-array.ts";
import { oneLine } from "./one-line.ts";
import { IdParams } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

const Elevation = DecimalText.refine(
  (text) => Math.abs(Number(text)) <= 9000,
  "开采标高须在 -9000 至 9000 米之间",
)
  .nullable()
  .meta({ description: "开采标高，米；未定为空" });

/** The new boundary of a group, as it is drawn. */
export const GroupBoundary = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        rings: longArray(longArray(Position).min(4)).min(1).meta({ description: "闭合圈，先外圈后内圈" }),
        topM: Elevation,
        bottomM: Elevation,
      }),
    )
    .min(1, "新矿区范围至少要有一个采区；不再需要的，请删除新矿区范围")
    .max(200, "一个新矿区范围最多 200 个采区"),
});

const CommonFigure = z.object({
  id: z.string(),
  name: z.string(),
  areaM2: z.number(),
  isSliver: z.boolean().meta({ description: "疑似套合误差，不计数" }),
});

export const BoundaryFigures = z.object({
  areaM2: z.number().meta({ description: "椭球面积，各采区之和，平方米" }),
  partAreasM2: z.array(z.number()),
  perimeterM: z.number().meta({ description: "各圈周长，测地线，米" }),
  compactness: z.number().meta({ description: "紧凑度 4πA/P²（Polsby–Popper），圆为 1" }),
  bodies: z.int().meta({ description: "连成几块；只在一点相接的不算连成一块" }),
  cornerTouches: z.array(z.tuple([z.int(), z.int()])).meta({ description: "只在一点相接的采区" }),
  gapM2: z.number().meta({ description: "成员矿区范围以外的部分，平方米" }),
  leftOutM2: z.number().meta({ description: "成员矿区范围没有划入的部分，平方米" }),
  zones: z.array(CommonFigure.extend({ kind: z.enum(zoneKinds), forbids: z.boolean() })),
  others: z.array(CommonFigure).meta({ description: "与他人矿区范围重叠" }),
  outsidePlanM2: z.number().nullable().meta({ description: "集中开采区以外，平方米；没有图层为空" }),
  safety: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      distanceM: z.number(),
      standing: z.enum(["near", "critical", "far"]),
    }),
  ),
  isBeyond: z.boolean().meta({ description: "超出已读取的周边，压占和重叠不全" }),
});
export type BoundaryFigures = z.output<typeof BoundaryFigures>;

const Unities = z.array(
  z.object({
    key: z.enum(unityKeys),
    label: z.string(),
    verdict: z.enum(["yes", "no", "unknown"]),
    text: z.string(),
  }),
);

export const SchemeBoundary = z.object({
  groupId: z.uuid(),
  version: z.int(),
  boundary: GroupBoundary,
  memberIds: z.array(z.uuid()).meta({ description: "为哪些矿山所画" }),
  isOutdated: z.boolean().meta({ description: "需重画：组已解散，或成员已变" }),
  figures: BoundaryFigures,
  unities: Unities.meta({ description: "五统一" }),
  doubts: z.array(z.string()).meta({ description: "影响结果而没有查清的情况" }),
  updatedBy: z.string(),
  updatedAt: z.iso.datetime(),
});
export type SchemeBoundary = z.output<typeof SchemeBoundary>;

const Ground = z.object({ id: z.uuid(), name: z.string(), shape: MultiPolygonShape });
export const GroupSurroundings = z.object({
  memberIds: z.array(z.uuid()),
  box: Bounds.meta({ description: "只读取了此范围" }),
  members: z.array(
    Ground.extend({
      bands: z.array(
        z.object({ shape: MultiPolygonShape, topM: z.number().nullable(), bottomM: z.number().nullable() }),
      ),
    }),
  ),
  others: z.array(Ground),
  zones: z.array(Ground.extend({ kind: z.enum(zoneKinds) })),
  zoneKinds: z.array(z.enum(zoneKinds)).meta({ description: "当日有效、可查看的图层种类" }),
  missingMembers: z.array(z.string()),
  doubtfulOthers: z.array(z.string()),
  hiddenOthers: z.int().meta({ description: "附近在权限范围以外的矿山，不给出图形" }),
  hiddenZones: z.int(),
  rules: z.object({
    safetyM: z.number().nullable(),
    bandM: z.number(),
    sliver: z.object({ sliverMinM2: z.number(), sliverWidthM: z.number() }),
  }),
});

export const GapLand = z.object({
  memberIds: z.array(z.uuid()),
  pieces: z.array(
    z.object({
      key: z.string(),
      shape: MultiPolygonShape,
      areaM2: z.number(),
      sharePercent: z.string().nullable().meta({ description: "占新矿区范围（成员加夹缝）面积" }),
      at: Position,
      widthM: z.number().meta({ description: "最宽处，米" }),
      memberIds: z.array(z.uuid()).meta({ description: "形成夹缝的成员" }),
      isSliver: z.boolean(),
      tests: z.array(
        z.object({
          key: z.enum(["distance", "block"]),
          verdict: z.enum(gapVerdicts),
          value: z.number().nullable(),
          limit: z.number().nullable(),
          text: z.string(),
          clauseId: z.string().nullable().meta({ description: "政策包的条款" }),
        }),
      ),
      passedOn: z
        .object({ mineId: z.uuid(), name: z.string() })
        .nullable()
        .meta({ description: "已转入拟出让名单" }),
    }),
  ),
  gapM2: z.number(),
  mergedM2: z.number().meta({ description: "成员加夹缝，平方米" }),
  doubts: z.array(z.string()),
  bidding: z
    .object({ clauseId: z.string(), article: z.string(), quote: z.string() })
    .nullable()
    .meta({ description: "须竞争性出让的条款" }),
  start: GroupBoundary.nullable().meta({ description: "新矿区范围的起点：成员加夹缝；没有可用范围为空" }),
  startFigures: BoundaryFigures.nullable(),
});
export type GapLand = z.output<typeof GapLand>;

const GroupParams = IdParams.extend({ groupId: z.uuid() });
const common = { tag: "schemes", params: GroupParams } as const;
const group = "/schemes/:id/groups/:groupId";
const Written = z.object({ groupId: z.uuid(), version: z.int() });

export const getGapLand = endpoint({
  ...common,
  method: "GET",
  path: `${group}/gap-land`,
  summary: "整合组的夹缝和新矿区范围的起点",
  permission: "schemes.read",
  reply: GapLand,
});
export const getSurroundings = endpoint({
  ...common,
  method: "GET",
  path: `${group}/surroundings`,
  summary: "整合组及其周边的矿区范围和管控区",
  permission: "schemes.read",
  reply: GroupSurroundings,
});
export const getSchemeBoundary = endpoint({
  ...common,
  method: "GET",
  path: `${group}/boundary`,
  summary: "整合组的新矿区范围",
  permission: "schemes.read",
  reply: SchemeBoundary,
});
export const putSchemeBoundary = endpoint({
  ...common,
  method: "PUT",
  path: `${group}/boundary`,
  summary: "保存新矿区范围草案：图形有误的不予保存，压占红线或与他人重叠的保存并告知",
  permission: "schemes.write",
  concurrency: "version-or-new",
  bodyLimitBytes: mostShapeBytes,
  body: z.strictObject({
    boundary: GroupBoundary,
    memberIds: z
      .array(z.uuid())
      .min(1)
      .max(100)
      .meta({ description: "为哪些矿山所画；与组的成员不同即为需重画" }),
  }),
  reply: SchemeBoundary,
});
export const removeSchemeBoundary = endpoint({
  ...common,
  method: "DELETE",
  path: `${group}/boundary`,
  summary: "删除新矿区范围草案",
  permission: "schemes.write",
  concurrency: "version",
  reply: Written,
});
export const passGapOn = endpoint({
  ...common,
  method: "POST",
  path: `${group}/gap-blocks`,
  summary: "把一块夹缝转入拟出让名单（拟设区块，须竞争性出让）",
  permission: "schemes.write",
  body: z.strictObject({
    key: z.string().max(100).meta({ description: "夹缝的 key" }),
    name: oneLine().min(1, "请填写拟设区块名称").max(100),
    mineral: oneLine().min(1).max(50).nullable().default(null).meta({ description: "缺省为成员共同的矿种" }),
    regionCode: RegionCode.nullable().default(null).meta({ description: "缺省为成员共同的行政区" }),
    grantYear: z.int().min(2000).max(2099).nullable().default(null),
    reason: oneLine()
      .min(1)
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: "检验不满足或情况没有查清时的理由" }),
    confirmed: Confirmed,
  }),
  reply: z.object({ mineId: z.uuid(), version: z.int() }),
});
