import { mergedMine } from "./merged-mine.ts";
import type { MergeLink, MinePairIds, OptimumMine } from "./optimum-mine.ts";

/**
 * Pairs that may not stay two mines: of one orebody by their reports, at least one of them small by production class, and no farther
 * apart than `safetyM`, which is itself too near (忻政办发〔2022〕58号 三(二)3(2); 原安监总局令第39号 第十二条).
 */
export function tooNear(
  mines: readonly OptimumMine[],
  links: readonly MergeLink[],
  safetyM: number,
): MinePairIds[] {
  const small = new Set(mines.filter(isSmall).map(({ id }) => id));
  return links
    .filter(
      ({ a, b, distanceM, toVerify }) => !toVerify && distanceM <= safetyM && (small.has(a) || small.has(b)),
    )
    .map(({ a, b }) => [a, b] as const);
}

const isSmall = (mine: OptimumMine) => mergedMine([mine], []).productionClass === "small";
