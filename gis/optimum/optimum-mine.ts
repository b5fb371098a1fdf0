import type { CapacityFacts } from "../quota/production-class.ts";

/** What a scheme must know of a mine. Decimal strings are exact; null = the register does not say. */
export interface OptimumMine extends CapacityFacts {
  id: string;
  areaM2: number;
  /** 保有资源储量, 万吨 */
  reserveWt: string | null;
  /** 必须整合 by the clause: it may not stay alone */
  mustMerge: boolean;
  /** counts in the 压减比例 (砂石土类) */
  isSandStoneClay: boolean;
  /** the group it has in the planner's draft; null where the draft leaves it alone */
  draftGroup: string | null;
}

/** Two mines that may lie side by side in one merged mine. */
export interface MergeLink {
  a: string;
  b: string;
  distanceM: number;
  /** one of the two reports no orebody: the merger waits for it */
  toVerify: boolean;
}

/** What is to be small, as whole numbers against each other. */
export interface OptimumWeights {
  /** each mine that is left */
  mines: number;
  /** each mine left that is neither large nor medium */
  small: number;
  /** each 100 m that members of a merged mine lie apart, along the shortest way that joins them */
  apart: number;
  /** each pair of mines that the draft holds together and the scheme does not, or the other way round */
  changes: number;
}

export type MinePairIds = readonly [string, string];

/** What a scheme must keep. */
export interface OptimumRules {
  weights: OptimumWeights;
  /** the largest number of mines in one */
  mostMembers: number;
  /** of the 砂石土类 mines at most this share may be left, %; null = no such rule */
  mostLeftPercent: string | null;
  /** 大中型矿山比例 must be over this, or no less where it is inclusive, %; null = no such rule */
  share: { percent: string; isInclusive: boolean } | null;
  /** what is merged must be large or medium */
  mergedIsLargeOrMedium: boolean;
  /** 必须整合 is kept */
  mustMergeHolds: boolean;
  /** the boundary that a merged mine starts from lies on no zone that forbids mining; not there in schemes of before: not asked */
  clearOfZones?: boolean | undefined;
  /** and is farther from the licences of others than is safe */
  keepsSafety?: boolean | undefined;
  /** pairs that lie nearer than is safe: one mine, not two (三(二)3(2)) */
  tooNear: readonly MinePairIds[];
  /** pairs that must be in one mine */
  together: readonly MinePairIds[];
  /** pairs that must not be */
  apart: readonly MinePairIds[];
  /** sets that stay as they are: nobody joins, nobody leaves */
  locked: readonly (readonly string[])[];
}
