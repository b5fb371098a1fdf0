import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Bounds, DateText, MultiPolygonShape, mostShapeBytes } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { pageOf, pageQuery } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

export const Region = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(["province", "city", "county", "township"]),
  parentCode: z.string().nullable(),
  mineCount: z.int(),
  bounds: Bounds.nullable(),
  version: z.int(),
});
export type Region = z.infer<typeof Region>;
const RegionParams = z.object({ code: RegionCode });

export const regionSorts = ["code", "-code", "name", "-name"] as const;
export const listRegions = endpoint({
  method: "GET",
  path: "/regions",
  summary: "行政区树（不含图形）",
  tag: "regions",
  permission: "map.read",
  query: pageQuery(regionSorts).extend({
    q: z.string().trim().optional().meta({ description: "名称，或代码的开头" }),
    level: Region.shape.level.optional(),
    asOf: DateText.optional().meta({ description: "矿山数为当日在册的座数；不填为今天" }),
    within: RegionCode.optional().meta({ description: "该行政区及其下级" }),
  }),
  reply: pageOf(Region),
});
export const getRegion = endpoint({
  method: "GET",
  path: "/regions/:code",
  summary: "行政区及其轮廓",
  tag: "regions",
  permission: "map.read",
  params: RegionParams,
  reply: Region.extend({ outline: MultiPolygonShape.nullable() }),
});
export const putRegion = endpoint({
  method: "PUT",
  path: "/regions/:code",
  summary: "登记或修改行政区",
  tag: "regions",
  permission: "regions.write",
  concurrency: "version-or-new",
  params: RegionParams,
  body: z.object({
    name: oneLine().min(1).max(100),
    outline: MultiPolygonShape.nullable(),
  }),
  bodyLimitBytes: mostShapeBytes,
  reply: z.object({ code: z.string(), version: z.int() }),
});
export const removeRegion = endpoint({
  method: "DELETE",
  path: "/regions/:code",
  summary: "删除没有下级和矿山的行政区",
  tag: "regions",
  permission: "regions.write",
  concurrency: "version",
  params: RegionParams,
  reply: z.object({ code: z.string(), version: z.int() }),
});
