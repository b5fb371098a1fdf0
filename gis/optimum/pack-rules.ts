import { Exact } from "../exact-decimal.ts";
import type { PolicyPack } from "../policy/pack.ts";
import type { OptimumRules } from "./optimum-mine.ts";

/** Fewest mines first, then few that stay small, then little ground between what is merged, then little change of the draft. */
const weights = { mines: 1000, small: 200, apart: 10, changes: 1 };

/** The rules of a scheme as a pack sets them; what it does not set is no rule. */
export function packRules(pack: PolicyPack): OptimumRules {
  const target = (key: string) => pack.targets.find((one) => one.key === key);
  const reduction = target("reduction.sand_stone_clay");
  const share = target("share.large_medium");
  return {
    weights,
    mostMembers: 6,
    mostLeftPercent: reduction ? new Exact(100).minus(reduction.value).toFixed() : null,
    share: share ? { percent: share.value, isInclusive: share.comparison !== ">" } : null,
    mergedIsLargeOrMedium: target("merged.large_medium") !== undefined,
    mustMergeHolds: pack.parameters.some(
      ({ key, clauseId }) => key === "merge.distance_m" && clauseId !== null,
    ),
    tooNear: [],
    together: [],
    apart: [],
    locked: [],
  };
}
