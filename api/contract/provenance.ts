import { z } from "zod";
import { RunHead } from "./runs.ts";

export const inputKinds = ["mine", "boundary", "reserve", "survey", "working", "zone", "zone_layer"] as const;

/** A record of the register that a finding rests on, as it stood. */
export const InputVersion = z.object({
  kind: z.enum(inputKinds),
  id: z.uuid(),
  version: z.int(),
  mineId: z.uuid().nullable().meta({ description: "所属矿山" }),
});
export type InputVersion = z.infer<typeof InputVersion>;

export const changeReasons = ["engine", "data", "parameters"] as const;

export const VerdictChange = z.object({
  subject: z.enum(["mine", "working", "overlap", "ground"]),
  mineId: z.uuid().nullable(),
  otherMineId: z.uuid().nullable().meta({ description: "拓扑问题的另一方矿山" }),
  workingId: z.uuid().nullable(),
  zoneId: z.uuid().nullable(),
  findingId: z.uuid().nullable().meta({ description: "较新一次中的这处拓扑问题；不再列入则为空" }),
  name: z.string(),
  before: z.string().nullable().meta({ description: "原结论代码；原先没有则为空" }),
  after: z.string().nullable().meta({ description: "新结论代码；不再列入则为空" }),
  criticalBefore: z.boolean(),
  criticalAfter: z.boolean(),
  reasons: z.array(z.enum(changeReasons)),
  inputs: z
    .array(
      InputVersion.omit({ version: true }).extend({
        before: z.int().nullable(),
        after: z.int().nullable(),
      }),
    )
    .meta({ description: "版本不同的登记数据" }),
});
export type VerdictChange = z.infer<typeof VerdictChange>;

export const RunComparison = z.object({
  before: RunHead,
  after: RunHead,
  differs: z.array(z.enum(changeReasons)).meta({ description: "两次分析在哪些方面不同" }),
  changes: z.array(VerdictChange).meta({ description: "结论有变化的" }),
  otherNumbers: z.int().meta({ description: "结论不变而数值有变化的个数" }),
});
export type RunComparison = z.infer<typeof RunComparison>;

export const CompareQuery = z.object({ with: z.uuid().meta({ description: "与之比较的较早一次分析" }) });
