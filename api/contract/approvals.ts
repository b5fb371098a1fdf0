import { z } from "zod";
import { CodeCount } from "./code-count.ts";
import { endpoint } from "./endpoint.ts";
import { MultiPolygonShape } from "./geometry.ts";
import { jobStates } from "./jobs.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";

/** 待审批, 已批准, 已退回, 已撤回, 已失效 (what it was to change has moved on). */
export const proposalStates = ["pending", "approved", "refused", "withdrawn", "stale"] as const;
export type ProposalState = (typeof proposalStates)[number];
const State = z.enum(proposalStates);

/** What an operation that needs a second person answers (202): nothing is changed yet. */
export const ProposalMade = Versioned.extend({ state: State });

const values = z.record(z.string(), z.unknown()).nullable();

/** One record that the change makes, alters or takes away, with the values that differ. */
const ProposalEffect = z.object({
  kind: z.enum(["insert", "update", "delete"]),
  subject: z.string().meta({ description: "表" }),
  recordKey: z.string(),
  before: values,
  after: values,
  units: values
    .optional()
    .meta({ description: "数值的单位所在的列，改动本身不涉及单位时读它；早先的申请没有" }),
});
export type ProposalEffect = z.infer<typeof ProposalEffect>;

export const Proposal = ProposalMade.extend({
  operation: z.string().meta({ description: "申请执行的操作（operationId）" }),
  change: z.string().meta({ description: "该操作的名称" }),
  about: z.string().nullable().meta({ description: "所改的是该矿山的哪一条记录" }),
  mineId: z.uuid().nullable(),
  mineName: z.string().nullable(),
  regions: z.array(z.string()),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  isOwn: z.boolean().meta({ description: "本人提出，不能由本人审批" }),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  answer: z.string().nullable().meta({ description: "退回或失效的原因" }),
  work: z
    .object({ state: z.enum(jobStates), error: z.string().nullable() })
    .nullable()
    .meta({ description: "批准后由后台任务执行的：任务的状态，未完成的附原因" }),
  setAside: z
    .object({ by: z.string(), at: z.iso.datetime(), reason: z.string() })
    .nullable()
    .meta({ description: "批准后未完成、已搁置的：何人何时因何搁置" }),
});
export type Proposal = z.infer<typeof Proposal>;

const Obstacle = z.object({
  message: z.string(),
  subject: z.string().meta({ description: "current 所属的表" }),
  current: values.meta({ description: "台账现在的内容，按列；不是因台账变动的为空" }),
  /** the mine's boundary now, where the proposal is about it */
  ground: MultiPolygonShape.nullable(),
});
export type Obstacle = z.infer<typeof Obstacle>;

const ProposalDetail = Proposal.extend({
  effects: z.array(ProposalEffect).meta({ description: "提出时逐项的差异" }),
  ground: z
    .object({ before: MultiPolygonShape.nullable(), after: MultiPolygonShape.nullable() })
    .nullable()
    .meta({ description: "涉及矿区范围的：原范围和申请的范围" }),
  obstacle: Obstacle.nullable().meta({ description: "现在批准会因何不能执行；空为可以执行，或已办结" }),
  mineCounts: z.object({ changed: z.int(), new: z.int(), removed: z.int(), doubtful: z.int() }).meta({
    description: "一次改动多座矿山的：逐座列出多少座，其中有疑点或警告的；见 /proposals/:id/mines",
  }),
  acceptedWarnings: z
    .array(CodeCount)
    .meta({ description: "申请人逐类核对并接受的警告，各类有几座矿山；只有导入文件有" }),
});
export type ProposalDetail = z.infer<typeof ProposalDetail>;

export const proposalViews = ["all", "pending", "own", "failed", "done"] as const;
export type ProposalView = (typeof proposalViews)[number];
export const proposalSorts = ["-proposedAt", "proposedAt"] as const;
export const listProposals = endpoint({
  method: "GET",
  path: "/proposals",
  summary: "变更申请",
  tag: "approvals",
  permission: "approvals.read",
  query: pageQuery(proposalSorts).extend({
    view: z.enum(proposalViews).default("all").meta({
      description:
        "pending 他人提出、待审批；own 本人提出；failed 已批准而执行未完成、没有搁置、还没有就同一文件或同名批次重新提出的；done 已办结",
    }),
    state: State.optional(),
    mineId: z.uuid().optional().meta({ description: "该矿山的，以及拟把他矿并入、换为该矿山的" }),
    operation: z.string().max(50).optional().meta({ description: "申请执行的操作（operationId）" }),
    record: z.uuid().optional().meta({ description: "该操作地址中的编号：文件、名单、批次或矿山" }),
  }),
  reply: pageOf(Proposal),
});
export const getProposal = endpoint({
  method: "GET",
  path: "/proposals/:id",
  summary: "一项变更申请，待审批的附现在能否执行",
  tag: "approvals",
  permission: "approvals.read",
  params: IdParams,
  reply: ProposalDetail,
});
export const approveProposal = endpoint({
  method: "POST",
  path: "/proposals/:id/approve",
  summary: "批准变更申请并执行",
  tag: "approvals",
  permission: "approvals.decide",
  concurrency: "version",
  params: IdParams,
  reply: ProposalMade.extend({
    made: Versioned.meta({ description: "执行后的记录：该操作不经审批时的答复" }),
  }),
});
export const refuseProposal = endpoint({
  method: "POST",
  path: "/proposals/:id/refuse",
  summary: "退回变更申请，说明原因",
  tag: "approvals",
  permission: "approvals.decide",
  concurrency: "version",
  params: IdParams,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  reply: ProposalMade,
});
export const withdrawProposal = endpoint({
  method: "POST",
  path: "/proposals/:id/withdraw",
  summary: "撤回本人提出的变更申请",
  tag: "approvals",
  permission: "approvals.propose",
  concurrency: "version",
  params: IdParams,
  reply: ProposalMade,
});
export const setAsideProposal = endpoint({
  method: "POST",
  path: "/proposals/:id/set-aside",
  summary: "搁置批准后未完成的申请，说明原因",
  tag: "approvals",
  permission: "approvals.settle",
  params: IdParams,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  reply: Proposal,
});
