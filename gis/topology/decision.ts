/** What an official may decide of a finding. */
export const topologyDecisions = ["real", "acceptable", "handled", "verify"] as const;
export type TopologyDecision = (typeof topologyDecisions)[number];

/** Where a finding stands: undecided, decided on these very boundaries, or decided before one of them changed. */
export const decisionStates = ["open", "decided", "review"] as const;
export type DecisionState = (typeof decisionStates)[number];

export const topologyDecisionLabels: Record<TopologyDecision, string> = {
  real: "真实问题",
  acceptable: "测量误差可接受",
  handled: "已处理",
  verify: "待核实",
};

export const decisionStateLabels: Record<DecisionState, string> = {
  open: "未定",
  decided: "已定",
  review: "需复核",
};
