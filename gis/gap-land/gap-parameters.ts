import type { SliverRule } from "../measure/sliver.ts";
import { breachParametersOf, mergeParametersOf } from "../policy/merge-parameters.ts";
import type { PolicyPack } from "../policy/pack.ts";

export interface GapParameters {
  /** licences farther apart have no gap land between them, m */
  joinM: number;
  /** nearer to a limit than this a distance is 临界, m */
  bandM: number;
  sliver: SliverRule;
  /** 夹缝 lies between licences no farther apart, m; null = the pack does not say */
  mostM: number | null;
  /** sides of one 基本单位区块, minutes of arc; null = the pack does not say */
  blockMinutes: number | null;
  /** 矿界安全距离, m; null = the pack does not say */
  safetyM: number | null;
}

/** What a pack says of 夹缝. */
export function gapParametersOf(pack: PolicyPack): GapParameters {
  const { distanceM: joinM, distanceBandM: bandM } = mergeParametersOf(pack);
  const { sliverMinM2, sliverWidthM } = breachParametersOf(pack);
  const numberOf = (key: string) => {
    const value = pack.parameters.find((parameter) => parameter.key === key)?.value;
    return value === undefined ? null : Number(value);
  };
  return {
    ...{ joinM, bandM, sliver: { sliverMinM2, sliverWidthM } },
    mostM: numberOf("gap.max_distance_m"),
    blockMinutes: numberOf("gap.block_minutes"),
    safetyM: numberOf("safety.openpit_distance_m"),
  };
}

/** The clause by which gap resources are granted by bidding; null where a pack has none. */
export function biddingClause(pack: PolicyPack): PolicyPack["clauses"][number] | null {
  const cited = pack.targets.find(({ key }) => key === "new.competitive_grant")?.clauseId;
  return pack.clauses.find(({ id }) => id === cited) ?? null;
}
