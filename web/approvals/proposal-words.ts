import type { Proposal, ProposalDetail, ProposalState, ProposalView } from "#contract/approvals";
import { warningsText } from "../ui/warnings-text.ts";

const stateWords: Readonly<Record<ProposalState, string>> = {
  pending: "待审批",
  approved: "已批准",
  refused: "已退回",
  withdrawn: "已撤回",
  stale: "已失效",
};

/** Of what was approved and is made by a job. */
const workWords: Readonly<Record<NonNullable<Proposal["work"]>["state"], string>> = {
  queued: "已批准，等待执行",
  running: "已批准，正在执行",
  done: "已批准",
  failed: "已批准，未完成",
  cancelled: "已批准，已取消",
};

/** What was approved and did not come about is no better than what was refused, until it is set aside. */
export const stateOf = (proposal: Outcome): ProposalState | "failed" | "aside" => {
  if (!hasFailed(proposal)) return proposal.state;
  return proposal.setAside === null ? "failed" : "aside";
};

export const hasFailed = ({ work }: Pick<Outcome, "work">) =>
  work?.state === "failed" || work?.state === "cancelled";

export const outcomeText = ({ state, work, setAside }: Outcome) =>
  (work ? workWords[work.state] : stateWords[state]) + (setAside === null ? "" : "，已搁置");

export type Outcome = Pick<Proposal, "state" | "work" | "setAside">;

export const viewWords: Readonly<Record<ProposalView, string>> = {
  pending: "待我审批",
  own: "我提出的",
  failed: "批准后未完成",
  done: "已办结",
  all: "全部",
};

/** Why a list is empty, and what will fill it. */
export const emptyWords: Readonly<Record<ProposalView, [title: string, hint: string]>> = {
  pending: ["没有等待您审批的申请", "他人提出变更后会列在这里，顶部“审批”旁显示件数。"],
  own: ["您还没有提出过变更申请", "在一矿一档中保存须审批的内容后，申请会列在这里，批准前可以撤回。"],
  failed: ["没有批准后未完成的申请", "批准后的导入没有完成的会列在这里，重新提请审批或搁置后不再列出。"],
  done: ["还没有办结的申请", "批准、退回、撤回或失效的申请会列在这里，长期保留。"],
  all: ["还没有变更申请", "须审批的变更提出后会列在这里。"],
};

export const minute = (instant: string) =>
  new Date(instant).toLocaleString("zh-CN", {
    timeZone: "Asia/Shanghai",
    hour12: false,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });

/** What it is about: the mine, and which of its records. */
export const matterText = ({ mineName, about }: Pick<Proposal, "mineName" | "about">) =>
  [mineName, about].filter((part) => part !== null).join("　") || "—";

/** The warnings that an import is approved with, and who answers for them. */
export const acceptedText = (warnings: ProposalDetail["acceptedWarnings"], by: string) =>
  `${warningsText(warnings)}（${by}提出时逐类核对并接受；在下面“有疑点”中逐座查看）`;
