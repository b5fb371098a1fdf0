import type { DecisionState } from "#gis/topology/decision";
import type { TopologyKind } from "#gis/topology/finding";

/** Always beside the words, never instead of them. */
export const topologyColours: Record<TopologyKind, string> = {
  overlap: "#b3261e",
  contained: "#8e1a14",
  duplicate: "#6a1b9a",
  same_licence: "#ad1457",
  gap: "#a84300",
  sliver: "#546e7a",
};

export const stateColours: Record<DecisionState, string> = {
  open: "#455a64",
  decided: "#2e6b34",
  review: "#a84300",
};
