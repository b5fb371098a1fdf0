import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Bounds, DateText } from "./geometry.ts";

export const searchPlaces = endpoint({
  method: "GET",
  path: "/search",
  summary: "按名称、许可证号、采矿权人、拼音首字母搜索矿山与行政区",
  tag: "mines",
  permission: "register.read",
  query: z.object({
    q: z.string().trim().min(1).max(60),
    asOf: DateText.optional().meta({ description: "数据截至日：标明当日不在册的矿山；不填为今天" }),
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
