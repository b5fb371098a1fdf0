import type { CandidatePair } from "../consolidation/candidate.ts";
import type { MergeLink, OptimumMine } from "./optimum-mine.ts";

/**
 * Links of a scheme: pairs of its mines within the distance and of the same orebody, whatever their licences call the mineral (三(一)5 asks
 * for the orebody alone). Where one of them reports none, only if `withUnknown` and of one mineral, and then marked as to be verified.
 */
export function mergeLinks(
  pairs: readonly CandidatePair[],
  mines: readonly Pick<OptimumMine, "id" | "mineral">[],
  { withUnknown }: { withUnknown: boolean },
): MergeLink[] {
  const mineralOf = new Map(mines.map(({ id, mineral }) => [id, mineral.trim()]));
  return pairs.flatMap(({ a, b, distanceM, withinLimit, orebody }) => {
    const [one, other] = [mineralOf.get(a), mineralOf.get(b)];
    if (one === undefined || other === undefined || !withinLimit) return [];
    const mayBe = withUnknown && orebody === "unknown" && one === other;
    if (orebody !== "same" && !mayBe) return [];
    return [{ a, b, distanceM, toVerify: orebody === "unknown" }];
  });
}
