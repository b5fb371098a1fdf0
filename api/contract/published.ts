import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { DateText, DecimalText } from "./geometry.ts";
import { MineStatus } from "./mines.ts";
import { pageOf, pageQuery } from "./paging.ts";

/** A mine as everybody may know it: what its licence says and about where it lies, never a corner (design 6: the public sees coarse geometry). */
export const PublishedMine = z.object({
  name: z.string(),
  holder: z.string(),
  licenceNumber: z.string().nullable(),
  mineral: z.string(),
  status: MineStatus.nullable(),
  regionName: z.string(),
  validFrom: DateText.nullable(),
  validTo: DateText.nullable(),
  areaKm2: DecimalText.nullable().meta({ description: "范围的椭球面积，km²，四位小数；没有范围为空" }),
  place: z
    .object({ lon: z.number(), lat: z.number() })
    .nullable()
    .meta({ description: "大致位置：范围中心所在 0.01° 格网的中心（误差约 1 千米），CGCS2000" }),
});
export type PublishedMine = z.output<typeof PublishedMine>;

export const publishedSorts = ["name", "-name", "area", "-area", "validTo", "-validTo"] as const;
export const listPublishedMines = endpoint({
  method: "GET",
  path: "/published-mines",
  summary: "公众查询：矿山登记信息和大致位置",
  tag: "published",
  permission: "published.read",
  query: pageQuery(publishedSorts).extend({
    q: z.string().trim().optional().meta({ description: "名称、许可证号、采矿权人或矿种" }),
  }),
  reply: pageOf(PublishedMine),
});
