import { z } from "zod";
import { moveWays } from "#gis/reduction/mine-move";
import { targetStandings } from "#gis/schemes/target-standing";
import { endpoint } from "./endpoint.ts";
import { DateText, DecimalText } from "./geometry.ts";
import { lineageKinds } from "./lineage.ts";
import { pageOf, pageQuery } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

const Reduction = z.object({
  fewer: z.int().meta({ description: "减少座数，增加时为负" }),
  percent: DecimalText.nullable().meta({ description: "占基期座数的百分数，两位小数；基期没有矿山时为空" }),
  standing: z
    .enum(targetStandings)
    .nullable()
    .meta({ description: "按未舍入的比例与目标比较；没有目标时为空" }),
});
/** 压减 of some mines: before, less all that left, with all that came, is after. */
const ReductionCount = z.object({
  before: z.int().meta({ description: "基期在册座数" }),
  after: z.int().meta({ description: "截至日在册座数" }),
  ways: z.record(z.enum(moveWays), z.int()).meta({
    description:
      "减少：整合并入、关闭、换证、无沿革依据；增加：整合新设、换证、分立、新立、无依据的新增（可能是延续换证）",
  }),
  proven: Reduction.meta({ description: "有沿革记录证实的压减；无沿革依据的矿山视为仍在册" }),
  registered: Reduction.meta({ description: "连无沿革依据的矿山一并计入" }),
});

const ReductionQuery = z.object({
  region: RegionCode.optional(),
  packId: z
    .string()
    .optional()
    .meta({ description: "政策包：目标和纳入的发证级别；不填为全部矿山、不设目标" }),
  baseline: DateText.optional().meta({ description: "基期；不填为政策包施行日" }),
  asOf: DateText.optional().meta({ description: "数据截至日，不早于基期；不填为今天" }),
});

export const getReduction = endpoint({
  method: "GET",
  path: "/reduction",
  summary: "压减：基期至截至日矿山数的变化，按沿革分解，分县区、分矿种",
  tag: "targets",
  permission: "overview.read",
  query: ReductionQuery,
  reply: z.object({
    asOf: DateText,
    baseline: DateText,
    region: z.object({ code: z.string(), name: z.string() }),
    pack: z
      .object({ id: z.string(), version: z.int(), title: z.string(), documentNumber: z.string() })
      .nullable(),
    target: z
      .object({
        label: z.string(),
        value: DecimalText,
        comparison: z.string(),
        tolerance: DecimalText.nullable(),
        due: DateText.nullable(),
        clauseId: z.string().nullable(),
        quote: z.string().nullable().meta({ description: "依据条款原文" }),
      })
      .nullable(),
    targeted: ReductionCount.meta({ description: "砂石土类矿山，与目标比较" }),
    all: ReductionCount.meta({ description: "全部矿种" }),
    counties: z.array(
      z.object({ code: z.string(), name: z.string(), targeted: ReductionCount, all: ReductionCount }),
    ),
    minerals: z.array(z.object({ mineral: z.string(), isTargeted: z.boolean(), count: ReductionCount })),
  }),
});

const MovedMine = z.object({
  mineId: z.uuid(),
  mineName: z.string(),
  licenceNumber: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  mineral: z.string(),
  way: z.enum(moveWays),
  movedOn: DateText.nullable().meta({ description: "退出或进入统计的日期" }),
  step: z
    .object({
      kind: z.enum(lineageKinds),
      happenedOn: DateText,
      document: z.string().nullable(),
      otherMineId: z.uuid().nullable().meta({ description: "并入、换为哪座矿山，或由哪座矿山而来" }),
      otherName: z.string().nullable(),
    })
    .nullable()
    .meta({ description: "所依据的沿革记录；没有记录时为空" }),
  grantDocument: z.string().nullable().meta({ description: "新立的出让文件" }),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
});
export type MovedMine = z.infer<typeof MovedMine>;

export const movedMineSorts = ["movedOn", "-movedOn", "mineName", "-mineName"] as const;
export const listMovedMines = endpoint({
  method: "GET",
  path: "/reduction/mines",
  summary: "压减名单：每座增减的矿山及其沿革依据",
  tag: "targets",
  permission: "overview.read",
  query: ReductionQuery.extend(pageQuery(movedMineSorts).shape).extend({
    way: z.enum(moveWays).optional(),
    mineral: z.string().optional(),
    targeted: z.enum(["true", "false"]).optional().meta({ description: "是否砂石土类" }),
  }),
  reply: pageOf(MovedMine),
});
