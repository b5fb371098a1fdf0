import { z } from "zod";
import { Confirmed } from "./confirmations.ts";
import { endpoint } from "./endpoint.ts";
import { DecimalText } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { IdParams } from "./paging.ts";

/** What a county's lists (附件3, 附件4) plan for a mine: no verified fact, so it stands apart from what is registered. */
export const PlanFields = z.object({
  capacityWt: DecimalText.nullable().default(null).meta({ description: "提升改造后生产规模，万吨/年" }),
  lifeYears: DecimalText.nullable().default(null).meta({ description: "改造后服务年限，年" }),
  predictedWt: DecimalText.nullable().default(null).meta({ description: "预测资源量，万吨" }),
  grantYear: z.int().min(2000).max(2099).nullable().default(null).meta({ description: "拟出让年度" }),
  location: oneLine().min(1).max(200).nullable().default(null).meta({ description: "地理位置" }),
});
export const MinePlan = PlanFields.extend({ mineId: z.uuid(), version: z.int() });
export type MinePlan = z.infer<typeof MinePlan>;

const Written = z.object({ mineId: z.uuid(), version: z.int() });

export const putPlan = endpoint({
  method: "PUT",
  path: "/mines/:id/plan",
  summary: "登记或修改矿山的规划指标",
  tag: "mines",
  permission: "register.write",
  concurrency: "version-or-new",
  params: IdParams,
  body: PlanFields.extend({ confirmed: Confirmed }),
  reply: Written,
});
export const removePlan = endpoint({
  method: "DELETE",
  path: "/mines/:id/plan",
  summary: "清空矿山的规划指标",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: IdParams,
  reply: Written,
});
