import { compareText } from "../consolidation/compare-text.ts";
import type { MineTriggers, TriggerKey } from "./trigger.ts";

/** Mines that a rule puts together where it holds: whoever is reached from partner to partner, at least two, by smallest id. */
export function triggerGroups(mines: readonly MineTriggers[], trigger: TriggerKey): string[][] {
  const leader = new Map<string, string>();
  const leaderOf = (id: string): string => {
    const above = leader.get(id) ?? id;
    if (above === id) return id;
    const top = leaderOf(above);
    leader.set(id, top);
    return top;
  };
  for (const { mineId, findings } of mines) {
    const finding = findings.find((one) => one.trigger === trigger && one.outcome === "holds");
    for (const partnerId of finding?.partnerIds ?? []) {
      const [a = "", b = ""] = [leaderOf(mineId), leaderOf(partnerId)].sort(compareText);
      leader.set(b, a);
      leader.set(a, a);
    }
  }
  const groups = new Map<string, string[]>();
  for (const id of leader.keys()) {
    const top = leaderOf(id);
    groups.set(top, [...(groups.get(top) ?? []), id]);
  }
  return [...groups.values()]
    .map((ids) => ids.sort(compareText))
    .sort((a, b) => compareText(a[0] ?? "", b[0] ?? ""));
}
