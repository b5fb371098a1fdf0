import { z } from "zod";
import { endpoint } from "./endpoint.ts";

const mostSchemes = 20;

export const exportComparison = endpoint({
  method: "GET",
  path: "/scheme-comparison.xlsx",
  summary: "方案比选导出 Excel：指标、变动的矿山、共同部分、依据",
  tag: "schemes",
  permission: "schemes.read",
  query: z.object({
    schemes: z
      .string()
      .transform((text) => text.split(","))
      .pipe(
        z.array(z.uuid()).min(2, "请选择两个以上方案").max(mostSchemes, `一次最多比选 ${mostSchemes} 个方案`),
      )
      .meta({ description: "方案编号，以逗号分隔；第一个为基准" }),
  }),
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});
