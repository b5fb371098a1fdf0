import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { JobTicket, jobStates } from "./jobs.ts";
import { IdParams, pageOf, pageQuery } from "./paging.ts";
import { SchemeMeasures } from "./schemes.ts";

const Weight = z.int().min(0).max(1000);
export const OptimumOrder = z.strictObject({
  weights: z
    .strictObject({
      mines: Weight.meta({ description: "每留一座矿山" }),
      small: Weight.meta({ description: "每留一座不足中型的矿山" }),
      apart: Weight.meta({ description: "合为一座的矿山每相距 100 米" }),
      changes: Weight.meta({ description: "与当前分组每有一对矿山不同" }),
    })
    .refine(({ mines, small, apart, changes }) => mines + small + apart + changes > 0, "至少一项权重大于 0"),
  seconds: z.int().min(1).max(600).meta({ description: "求解时限，秒，含相近方案和约定的代价" }),
  others: z.int().min(0).max(5).meta({ description: "另给出几个相近的不同方案" }),
  withUnknown: z.boolean().meta({ description: "矿体未登记的也可合并，并标为待核实" }),
});
export type OptimumOrder = z.output<typeof OptimumOrder>;

const states = z.enum(["proved", "stopped", "impossible"]);
const MemberIds = z.array(z.uuid());
const FoundScheme = z.object({
  state: states.meta({ description: "已证明最优、到时限未证明、要求不能同时满足" }),
  groups: z.array(MemberIds).nullable().meta({ description: "整合后每座由哪些矿山组成；没有找到为空" }),
  measures: SchemeMeasures.nullable(),
  cost: z.int().nullable(),
  bound: z.int().nullable().meta({ description: "没有方案的代价低于此值" }),
});

export const FoundOptimum = z.object({
  best: FoundScheme,
  others: z.array(FoundScheme),
  conflicts: z.array(z.object({ kind: z.string(), mineIds: MemberIds, text: z.string() })),
  prices: z.array(
    z.object({
      kind: z.enum(["together", "apart"]),
      pair: z.array(z.uuid()).length(2),
      state: z.enum(["proved", "stopped"]),
      mines: z.int().meta({ description: "不作此约定可少留几座" }),
      sharePoints: z.string().nullable().meta({ description: "不作此约定大中型比例可高几个百分点" }),
      cost: z.int(),
    }),
  ),
  weighed: z.int().meta({ description: "比较了多少种合并" }),
  shortened: z.array(z.object({ memberIds: MemberIds, mostMembers: z.int() })),
  doubts: z
    .array(z.string())
    .optional()
    .meta({ description: "压占和安全距离中待核实、临界的，没有据此排除；早期的求解没有" }),
});
export type FoundOptimum = z.output<typeof FoundOptimum>;

const OptimumHead = z.object({
  id: z.uuid(),
  schemeVersion: z.int().meta({ description: "求解时方案的版本" }),
  jobId: z.uuid(),
  state: z.enum(jobStates),
  error: z.string().nullable(),
  order: OptimumOrder,
  orderedBy: z.string(),
  orderedAt: z.iso.datetime(),
  foundAt: z.iso.datetime().nullable(),
});
export const Optimum = OptimumHead.extend({ found: FoundOptimum.nullable() });
export type Optimum = z.output<typeof Optimum>;

const common = { tag: "schemes" } as const;
const OptimumParams = IdParams.extend({ optimumId: z.uuid() });

export const optimiseScheme = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/optima",
  summary: "从当前分组出发求最优方案（后台任务），不改动方案",
  permission: "schemes.write",
  params: IdParams,
  body: OptimumOrder,
  reply: JobTicket.extend({ optimumId: z.uuid() }),
});
export const optimumSorts = ["-orderedAt", "orderedAt"] as const;
export const listOptima = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id/optima",
  summary: "历次求解",
  permission: "schemes.read",
  params: IdParams,
  query: pageQuery(optimumSorts).extend({ state: z.enum(jobStates).optional() }),
  reply: pageOf(OptimumHead),
});
export const getOptimum = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id/optima/:optimumId",
  summary: "一次求解：最优方案及证明、相近方案、约定的代价、不能同时满足的要求",
  permission: "schemes.read",
  params: OptimumParams,
  reply: Optimum,
});
