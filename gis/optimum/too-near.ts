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
  const mineOf = new Map(mines.map((mine) => [mine.id, mine]));
  const isSmall = (id: string) => {
    const mine = mineOf.get(id);
    return mine !== undefined && mergedMine([mine], []).productionClass === "small";
  };
  return links
    .filter(
      ({ a, b, distanceM, toVerify }) => !toVerify && distanceM <= safetyM && (isSmall(a) || isSmall(b)),
    )
    .map(({ a, b }) => [a, b] as const);
}
