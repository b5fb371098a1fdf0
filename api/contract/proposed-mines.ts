import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { MultiPolygonShape } from "./geometry.ts";
import { IdParams, pageOf, pageQuery } from "./paging.ts";

export const proposedMineKinds = ["changed", "new", "removed"] as const;

/** One mine of a proposal that is about many. */
export const ProposedMine = z.object({
  position: z.int(),
  kind: z.enum(proposedMineKinds).meta({ description: "changed 已在台账的；new 新增的；removed 删除的" }),
  mineId: z.uuid().nullable(),
  name: z.string(),
  licenceNumber: z.string().nullable(),
  fields: z
    .array(
      z.object({
        label: z.string(),
        stored: z.string().nullable(),
        offered: z.string().nullable(),
        doubt: z.string().nullable().meta({ description: "申请人核对过的疑点，或接受的警告" }),
      }),
    )
    .meta({ description: "改动的项目，提出时的原值和申请改为的值" }),
  hasGround: z
    .boolean()
    .meta({ description: "改动矿区范围，新旧范围见 /proposals/:id/mines/:position/ground" }),
});
export type ProposedMine = z.infer<typeof ProposedMine>;

export const proposedMineSorts = ["position", "-position"] as const;
export const listProposedMines = endpoint({
  method: "GET",
  path: "/proposals/:id/mines",
  summary: "一次改动多座矿山的变更申请：逐座列出改什么",
  tag: "approvals",
  permission: "approvals.read",
  params: IdParams,
  query: pageQuery(proposedMineSorts).extend({
    kind: z.enum(proposedMineKinds).optional(),
    doubtful: z.enum(["true"]).optional().meta({ description: "只列有疑点或警告的" }),
    q: z.string().trim().optional().meta({ description: "矿山名称或许可证号" }),
  }),
  reply: pageOf(ProposedMine),
});

export const getProposedGround = endpoint({
  method: "GET",
  path: "/proposals/:id/mines/:position/ground",
  summary: "一次改动多座矿山的变更申请：其中一座的原范围和申请的范围",
  tag: "approvals",
  permission: "approvals.read",
  params: IdParams.extend({ position: z.coerce.number().int().min(1).max(1_000_000) }),
  reply: z.object({ before: MultiPolygonShape.nullable(), after: MultiPolygonShape.nullable() }),
});
