import type { MergedMine } from "./merged-mine.ts";
import { isLargeOrMedium } from "./named-limits.ts";
import type { OptimumMine, OptimumWeights } from "./optimum-mine.ts";

const metresPerPoint = 100;

/** What each group adds to the cost of a scheme: whole numbers, as weights are. */
export function groupCost(
  mines: readonly OptimumMine[],
  weights: OptimumWeights,
): (group: MergedMine) => number {
  const draftOf = new Map(mines.map(({ id, draftGroup }) => [id, draftGroup]));
  return (group) => {
    const size = group.memberIds.length;
    const kept = draftPairs(group.memberIds.map((id) => draftOf.get(id) ?? null));
    const joined = (size * (size - 1)) / 2;
    return (
      weights.mines +
      (isLargeOrMedium(group) ? 0 : weights.small) +
      weights.apart * Math.round(group.apartM / metresPerPoint) +
      weights.changes * (joined - 2 * kept)
    );
  };
}

/** What the draft adds to every scheme: each of its pairs counts as taken apart until a group holds it. */
export const draftCost = (mines: readonly OptimumMine[], { changes }: OptimumWeights) =>
  changes * draftPairs(mines.map(({ draftGroup }) => draftGroup));

/** Pairs of mines of the same group of the draft. */
function draftPairs(groups: readonly (string | null)[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
