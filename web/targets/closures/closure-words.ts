import type { ClosureLayer, ClosureState } from "./closure-timeline.ts";

export const stateWords: Record<ClosureState, string> = {
  closed: "已关闭",
  overdue: "逾期未关闭",
  due: "届时应关闭",
  later: "尚未到期",
  undated: "未定期限",
};

/** Who says that the mine is to be closed, each with its colour and the sign it has on the map. */
export const layerLooks: Record<ClosureLayer, { label: string; sign: string; colour: string }> = {
  approved: { label: "市级核准", sign: "核", colour: "#8e1b1b" },
  decided: { label: "县级决定", sign: "决", colour: "#b45309" },
  suggested: { label: "系统建议", sign: "议", colour: "#1f5f99" },
};

export const closureLayers: readonly ClosureLayer[] = ["approved", "decided", "suggested"];

export const closedColour = "#5f6368";
