import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Bounds } from "./geometry.ts";
import { IdParams, pageOf, pageQuery } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

/** A mine of the register that a file no longer holds. */
export const VanishedMine = z.object({
  mineId: z.uuid(),
  name: z.string(),
  holder: z.string(),
  licenceNumber: z.string().nullable(),
  regionName: z.string(),
  bounds: Bounds.nullable(),
});
export type VanishedMine = z.infer<typeof VanishedMine>;
export const vanishedSorts = ["name", "-name"] as const;
export const listVanishedMines = endpoint({
  method: "GET",
  path: "/stagings/:id/vanished",
  summary: "台账中有、该文件中没有的矿山（只提示，不删除）",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  query: pageQuery(vanishedSorts).extend({
    region: RegionCode.meta({ description: "文件应当覆盖的行政区" }),
    q: z.string().trim().optional().meta({ description: "名称或许可证号" }),
  }),
  reply: pageOf(VanishedMine),
});
