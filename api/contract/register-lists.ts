import { z } from "zod";
import { listForms } from "#gis/register-lists/list-form";
import { endpoint } from "./endpoint.ts";
import { DateText } from "./geometry.ts";
import { RegionCode } from "./region-code.ts";

export const exportForm = endpoint({
  method: "GET",
  path: "/forms/:form",
  summary: "官方表单：附件2、附件3、附件4、整合重组名单、台账模板（Excel，A4 横向）",
  tag: "transfer",
  permission: "lists.read",
  params: z.object({ form: z.enum(listForms) }),
  query: z.object({
    region: RegionCode.optional().meta({ description: "行政区代码，含下级" }),
    unit: z.string().trim().max(100).optional().meta({ description: "填报单位" }),
    day: DateText.optional().meta({ description: "填报日期，名单也以这一天为准；缺省为今天" }),
    layers: z
      .enum(["decided", "all"])
      .default("decided")
      .meta({ description: "decided 只列已决定或核准的；all 含系统建议，表头注明草稿" }),
  }),
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});
