import type { Proposal, ProposalState, ProposalView } from "#contract/approvals";

export const stateWords: Readonly<Record<ProposalState, string>> = {
  pending: "待审批",
  approved: "已批准",
  refused: "已退回",
  withdrawn: "已撤回",
  stale: "已失效",
};

export const viewWords: Readonly<Record<ProposalView, string>> = {
  pending: "待我审批",
  own: "我提出的",
  done: "已办结",
  all: "全部",
};

/** Why a list is empty, and what will fill it. */
export const emptyWords: Readonly<Record<ProposalView, [title: string, hint: string]>> = {
  pending: ["没有等待您审批的申请", "他人提出变更后会列在这里，顶部“审批”旁显示件数。"],
  own: ["您还没有提出过变更申请", "在一矿一档中保存须审批的内容后，申请会列在这里，批准前可以撤回。"],
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
