import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { DateText, DecimalText } from "./geometry.ts";
import { RegionCode } from "./region-code.ts";

const Count = z.object({ key: z.string(), label: z.string(), count: z.int() });

/** 领导总览: counts and shares per county as of a day; each number can be drilled down with the filter it names. */
export const getOverview = endpoint({
  method: "GET",
  path: "/overview",
  summary: "总览统计：按县区、矿种、规模、状态、处置",
  tag: "targets",
  permission: "overview.read",
  query: z.object({ region: RegionCode.optional(), asOf: DateText.optional() }),
  reply: z.object({
    asOf: DateText,
    region: z.object({ code: z.string(), name: z.string() }),
    mineCount: z.int(),
    validCount: z.int(),
    expiredCount: z.int(),
    closedCount: z.int(),
    largeMediumShare: z.number().nullable().meta({ description: "大中型矿山比例（生产规模），0–1" }),
    totalAreaKm2: DecimalText,
    totalReserveWt: DecimalText,
    reserveUnknownCount: z.int().meta({ description: "储量缺失或无法换算的矿山数，未计入合计" }),
    counties: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        mineCount: z.int(),
        largeCount: z.int(),
        mediumCount: z.int(),
        smallCount: z.int(),
        unknownClassCount: z.int(),
        largeMediumShare: z.number().nullable(),
        expiredCount: z.int(),
        closedCount: z.int(),
        closurePlanned: z.int(),
        areaKm2: DecimalText,
        reserveWt: DecimalText,
        quotaIssuedWt: DecimalText,
        quotaUsedWt: DecimalText,
        quotaRate: DecimalText.nullable(),
      }),
    ),
    minerals: z.array(Count),
    classes: z.array(Count),
    statuses: z.array(Count),
    dispositions: z.array(Count),
  }),
});
