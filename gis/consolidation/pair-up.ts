import { type NearPair, nearPairs } from "../measure/near-pairs.ts";
import { millimetreM, nearnessTo } from "../measure/nearness.ts";
import type {
  CandidatePair,
  Condition,
  ConditionStatus,
  MergeParameters,
  MineFacts,
  MineRecord,
} from "./candidate.ts";
import { compareText } from "./compare-text.ts";
import { orebodyRelation } from "./orebody.ts";

/** A pair before the groups are known. */
export type MinePair = Omit<CandidatePair, "links">;

/**
 * All pairs of mines within the distance or less than the 临界 band beyond it, by geodesic boundary-to-boundary
 * minimum in m (以内 includes the limit, Q-XZ-1; same-holder pairs count, Q-X-3). Mines should come sorted by id.
 */
export function pairUp(
  mines: readonly MineFacts[],
  parameters: MergeParameters,
  onProgress?: (share: number) => void,
): MinePair[] {
  const shapes = mines.map((mine) => mine.shape);
  return pairMines(mines, nearPairs(shapes, reachM(parameters), onProgress), parameters);
}

/** How far a search must reach for `pairMines`, m. */
export function reachM({ distanceM, distanceBandM }: MergeParameters): number {
  return distanceM + distanceBandM + millimetreM;
}

/** `pairUp` for pairs of the list already measured as far as `reachM`; mines out of scope take no part. */
export function pairMines(
  mines: readonly MineRecord[],
  found: readonly NearPair[],
  parameters: MergeParameters,
): MinePair[] {
  return found
    .flatMap(({ a, b, distanceM, from, to }) => {
      const [first, second] = [mines[a], mines[b]];
      if (!first?.inScope || !second?.inScope) return [];
      const nearness = nearnessTo(distanceM, parameters.distanceM, parameters.distanceBandM);
      const orebody = orebodyRelation(first, second);
      return [{ a: first.id, b: second.id, ...nearness, from, to, orebody }];
    })
    .filter((pair) => pair.withinLimit || pair.nearLimit)
    .sort((p, q) => compareText(p.a, q.a) || compareText(p.b, q.b));
}

/** The 距离 limb for one pair, or for a mine without any neighbour in reach. */
export function distanceCondition(
  pair: MinePair | null,
  neighbourId: string | null,
  parameters: MergeParameters,
): Condition {
  const own = {
    key: "distance",
    limit: String(parameters.distanceM),
    comparison: "<=",
    unit: "m",
    method: "geodesic",
    neighbourId,
  } as const;
  if (!pair) return { ...own, status: "fail", value: null, note: "no_neighbour" };
  const value = pair.distanceM.toFixed(3);
  return { ...own, status: distanceStatus(pair), value, note: pair.nearLimit ? "near_limit" : null };
}

/** What the 距离 limb of a pair comes to. */
export function distanceStatus({ withinLimit, nearLimit }: MinePair): ConditionStatus {
  if (nearLimit) return withinLimit ? "critical_pass" : "critical_fail";
  return withinLimit ? "pass" : "fail";
}
