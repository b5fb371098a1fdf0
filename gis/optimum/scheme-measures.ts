import { Exact } from "../exact-decimal.ts";
import { type MergedMine, mergedMine } from "./merged-mine.ts";
import { isLargeOrMedium } from "./named-limits.ts";
import type { OptimumMine } from "./optimum-mine.ts";

/** What a scheme comes to, beside where it starts from. Shares in %, exact to two decimals; null of no mines. */
export interface SchemeMeasures {
  minesBefore: number;
  minesAfter: number;
  /** 砂石土类 */
  sandStoneClayBefore: number;
  sandStoneClayAfter: number;
  /** 压减比例 of the 砂石土类 */
  reductionPercent: string | null;
  largeMediumBefore: number;
  largeMediumAfter: number;
  /** 大中型矿山比例; mines of unknown class stay below the line */
  sharePercentBefore: string | null;
  sharePercentAfter: string | null;
  /** of those left, the ones of which the class cannot be told */
  unknownClassAfter: number;
  /** mines that are made of several */
  merged: number;
  /** of these the ones that wait for an orebody to be reported */
  toVerify: number;
}

/** The figures of a scheme, for the page, the document and the comparison alike; `singles`: each mine as one that stays alone. */
export function schemeMeasures(
  mines: readonly OptimumMine[],
  groups: readonly MergedMine[],
  singles: readonly MergedMine[] = mines.map((mine) => mergedMine([mine], [])),
): SchemeMeasures {
  const merged = groups.filter(({ memberIds }) => memberIds.length > 1);
  const sandStoneClayBefore = mines.filter(({ isSandStoneClay }) => isSandStoneClay).length;
  const sandStoneClayAfter = groups.filter(({ isSandStoneClay }) => isSandStoneClay).length;
  const largeMediumBefore = singles.filter(isLargeOrMedium).length;
  const largeMediumAfter = groups.filter(isLargeOrMedium).length;
  return {
    minesBefore: mines.length,
    minesAfter: groups.length,
    sandStoneClayBefore,
    sandStoneClayAfter,
    reductionPercent: percentOf(sandStoneClayBefore - sandStoneClayAfter, sandStoneClayBefore),
    largeMediumBefore,
    largeMediumAfter,
    sharePercentBefore: percentOf(largeMediumBefore, mines.length),
    sharePercentAfter: percentOf(largeMediumAfter, groups.length),
    unknownClassAfter: groups.filter(({ productionClass }) => productionClass === null).length,
    merged: merged.length,
    toVerify: merged.filter(({ toVerify }) => toVerify).length,
  };
}

const percentOf = (part: number, whole: number): string | null =>
  whole === 0 ? null : new Exact(part).times(100).div(whole).toFixed(2);
