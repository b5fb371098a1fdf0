import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Bounds } from "./geometry.ts";

export const searchPlaces = endpoint({
  method: "GET",
  path: "/search",
  summary: "按名称、许可证号、采矿权人、拼音首字母搜索矿山与行政区",
  tag: "mines",
  permission: "register.read",
  query: z.object({
    q: z.string().trim().min(1).max(60),
    limit: z.coerce.number().int().min(1).max(50).default(12),
  }),
  reply: z.object({
    items: z.array(
      z.object({
        kind: z.enum(["mine", "region", "zone"]),
        id: z.string(),
        name: z.string(),
        detail: z.string(),
        bounds: Bounds.nullable(),
      }),
    ),
  }),
});
