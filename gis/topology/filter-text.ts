import { type TopologyDecision, topologyDecisionLabels } from "./decision.ts";
import type { TopologyKind } from "./finding.ts";
import { topologyKindLabels } from "./topology-text.ts";

/** What each part of a filter over findings asks for, in words; limits include themselves. */
const words: Readonly<Record<string, (value: string) => string>> = {
  kind: (value) => topologyKindLabels[value as TopologyKind] ?? value,
  minAreaM2: (value) => `面积不小于${value}平方米`,
  maxAreaM2: (value) => `面积不大于${value}平方米`,
  minWidthM: (value) => `最宽不小于${value}米`,
  maxWidthM: (value) => `最宽不大于${value}米`,
  decision: decisionWord,
};

/** A part of a filter over findings in words; null for one that this knows nothing of. */
export function topologyFilterWord(key: string, value: string): string | null {
  return words[key]?.(value) ?? null;
}

function decisionWord(value: string): string {
  if (value === "open") return "处理意见未定";
  if (value === "review") return "处理意见需复核";
  return topologyDecisionLabels[value as TopologyDecision] ?? value;
}
