import {
  type TriggerKey,
  type TriggerParameters,
  type TriggerRule,
  triggerKeys,
} from "../triggers/trigger.ts";
import { clauseFor, parameterValue } from "./merge-parameters.ts";
import type { PolicyPack } from "./pack.ts";

/** Distances of the trigger rules as the pack holds them, m; nothing is tried for reference unless somebody asks. */
export function triggerParametersOf(pack: PolicyPack): TriggerParameters {
  return {
    safetyDistanceM: Number(parameterValue(pack, "safety.openpit_distance_m")),
    isolationDistanceM: Number(parameterValue(pack, "isolation.distance_m")),
    reference: [],
  };
}

/** What a rule asks beside what makes it, where no document says. */
const referenceLimbs: Partial<Record<TriggerKey, TriggerRule["also"]>> = {
  shared_orebody: ["holder"],
  isolated: ["no_shared_orebody"],
};

/** The rules that the document has a clause for, and those asked for 参考 that it has none for, in one order. */
export function triggerRulesOf(pack: PolicyPack, reference: readonly TriggerKey[]): TriggerRule[] {
  return triggerKeys.flatMap((key): TriggerRule[] => {
    const own = pack.triggers.find((trigger) => trigger.key === key);
    if (own) return [{ key, clauseId: own.clauseId, also: own.also, measures: own.measures }];
    if (!reference.includes(key)) return [];
    return [{ key, clauseId: null, also: referenceLimbs[key] ?? [], measures: "licence" }];
  });
}

/** Whether the document itself makes mines merge by distance, orebody and size; elsewhere the rule is tried for reference only. */
export function mergeRuleBinds(pack: PolicyPack): boolean {
  return clauseFor(pack, "merge.distance_m") !== null;
}
