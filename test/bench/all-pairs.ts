import { onEarth } from "#gis/measure/earth-shapes";
import { type FlatShapes, shapeCount } from "#gis/measure/flat-shapes";
import { nearPairsIn } from "#gis/measure/near-pairs-in";
import type { PairColumns } from "#gis/measure/pair-columns";
import { pairSearch } from "#gis/measure/pair-search";

/** The limit of every row about pairs, m. */
export const limitM = 500;

/** From lon/lat corners to pairs with their distance, index and all. */
export function allPairs(flat: FlatShapes): PairColumns {
  return nearPairsIn(pairSearch(onEarth(flat), limitM), 0, shapeCount(flat));
}
