import type { MergeLink, OptimumMine, OptimumRules } from "../optimum/optimum-mine.ts";
import { packRules } from "../optimum/pack-rules.ts";
import { tooNear } from "../optimum/too-near.ts";
import type { PolicyPack } from "../policy/pack.ts";
import type { Arrangement } from "./arrangement.ts";

/** What a planner asks of a scheme beside who goes with whom; percents are exact, null = not asked. */
export interface SchemeDemands
  extends Pick<
    OptimumRules,
    | "mostMembers"
    | "mostLeftPercent"
    | "share"
    | "mergedIsLargeOrMedium"
    | "mustMergeHolds"
    | "clearOfZones"
    | "keepsSafety"
  > {
  /** mines of one orebody no farther apart may not stay two, and no new boundary be as near to another licence where `keepsSafety`, m */
  safetyM: number | null;
}

/**
 * What a pack asks, to begin with. No new boundary on ground where nothing may be granted (domain 2f) is asked of everybody; that it keep the
 * safety distance is left to the planner, as 三(二)3(2) asks first that such neighbours become one.
 */
export function packDemands(pack: PolicyPack): SchemeDemands {
  const { mostMembers, mostLeftPercent, share, mergedIsLargeOrMedium, mustMergeHolds } = packRules(pack);
  const safety = pack.parameters.find(
    ({ key, clauseId }) => key === "safety.openpit_distance_m" && clauseId !== null,
  );
  return {
    ...{ mostMembers, mostLeftPercent, share, mergedIsLargeOrMedium, mustMergeHolds },
    safetyM: safety ? Number(safety.value) : null,
    ...{ clearOfZones: true, keepsSafety: false },
  };
}

/** Everything that a scheme has to keep: what is asked of it, and what the planner settled already. */
export function schemeRules(
  { safetyM, ...demands }: SchemeDemands,
  { mines, links }: { mines: readonly OptimumMine[]; links: readonly MergeLink[] },
  { together, apart, groups }: Arrangement,
  weights: OptimumRules["weights"],
): OptimumRules {
  return {
    ...demands,
    weights,
    tooNear: safetyM === null ? [] : tooNear(mines, links, safetyM),
    together,
    apart,
    locked: groups.filter(({ isLocked }) => isLocked).map(({ memberIds }) => memberIds),
  };
}
