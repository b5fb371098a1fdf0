import { z } from "zod";
import { ProposalMade } from "./approvals.ts";
import { Confirmed } from "./confirmations.ts";
import { endpoint } from "./endpoint.ts";
import { DecimalText } from "./geometry.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

/** Quota of one mine in one quarter (or whole year: quarter 0) and what has been used of it, 万吨. */
export const QuotaUse = z.object({
  mineId: z.uuid(),
  mineName: z.string(),
  regionCode: z.string(),
  regionName: z.string(),
  mineral: z.string(),
  issuedWt: DecimalText,
  usedWt: DecimalText,
  remainingWt: DecimalText,
  rate: DecimalText.nullable().meta({ description: "执行率，已用 ÷ 下达；下达为 0 时为空" }),
  state: z.enum(["normal", "watch", "alarm", "over"]),
  lon: z.number(),
  lat: z.number(),
});
export type QuotaUse = z.infer<typeof QuotaUse>;

/** One mine's quarter as it is registered: its version is what a change of it must name. */
export const QuotaRecord = Versioned.extend({
  mineId: z.uuid(),
  mineName: z.string(),
  regionCode: z.string(),
  year: z.int(),
  quarter: z.int(),
  issuedWt: DecimalText,
  usedWt: DecimalText,
});
export type QuotaRecord = z.infer<typeof QuotaRecord>;

export const quotaSorts = ["-period", "period", "mineName", "-mineName"] as const;
export const listQuota = endpoint({
  method: "GET",
  path: "/quota",
  summary: "季度指标登记记录",
  tag: "quota",
  permission: "quota.read",
  query: pageQuery(quotaSorts).extend({
    region: RegionCode.optional(),
    mineId: z.uuid().optional(),
    year: z.coerce.number().int().min(2000).max(2100).optional(),
    quarter: z.coerce.number().int().min(1).max(4).optional(),
    q: z.string().trim().optional().meta({ description: "矿山名称或拼音首字母" }),
  }),
  reply: pageOf(QuotaRecord),
});
const QuotaQuery = z.object({
  region: RegionCode.optional(),
  year: z.coerce.number().int().min(2000).max(2100),
  quarter: z.coerce.number().int().min(0).max(4).default(0),
});
export const listQuotaPeriods = endpoint({
  method: "GET",
  path: "/quota/periods",
  summary: "已有指标的年度和季度",
  tag: "quota",
  permission: "quota.read",
  reply: z.object({ items: z.array(z.object({ year: z.int(), quarters: z.array(z.int()) })) }),
});
export const quotaUseSorts = ["mineName", "-mineName", "rate", "-rate"] as const;
export const listQuotaUse = endpoint({
  method: "GET",
  path: "/quota/use",
  summary: "各矿指标下达与使用",
  tag: "quota",
  permission: "quota.read",
  query: QuotaQuery.extend(pageQuery(quotaUseSorts).shape).extend({
    state: QuotaUse.shape.state.optional(),
  }),
  reply: pageOf(QuotaUse).extend({
    sums: z
      .object({ issuedWt: DecimalText, usedWt: DecimalText, rate: DecimalText.nullable() })
      .meta({ description: "筛选出的全部矿山合计，不限于本页" }),
  }),
});
export const listQuotaHexagons = endpoint({
  method: "GET",
  path: "/quota/hexagons",
  summary: "六边形格网汇总的指标与使用",
  tag: "quota",
  permission: "quota.read",
  query: QuotaQuery.extend({ radiusM: z.coerce.number().int().min(500).max(50000).default(3000) }),
  reply: z.object({
    radiusM: z.int(),
    items: z.array(
      z.object({
        id: z.string(),
        lon: z.number(),
        lat: z.number(),
        mineIds: z.array(z.uuid()),
        issuedWt: DecimalText,
        usedWt: DecimalText,
        rate: DecimalText.nullable(),
      }),
    ),
  }),
});
const QuarterParams = IdParams.extend({
  year: z.coerce.number().int().min(2000).max(2100),
  quarter: z.coerce.number().int().min(1).max(4),
});
export const putQuota = endpoint({
  method: "PUT",
  path: "/mines/:id/quota/:year/:quarter",
  summary: "登记或更正某矿某季度的指标和使用量",
  tag: "quota",
  permission: "quota.write",
  concurrency: "version-or-new",
  params: QuarterParams,
  body: z.object({ issuedWt: DecimalText, usedWt: DecimalText, confirmed: Confirmed }),
  fourEyes: "下达或更正季度指标",
  reply: ProposalMade,
});
export const removeQuota = endpoint({
  method: "DELETE",
  path: "/mines/:id/quota/:year/:quarter",
  summary: "删除误登记的季度指标",
  tag: "quota",
  permission: "quota.write",
  concurrency: "version",
  params: QuarterParams,
  fourEyes: "删除季度指标",
  reply: ProposalMade,
});
