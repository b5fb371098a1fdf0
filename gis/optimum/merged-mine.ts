import { Exact } from "../exact-decimal.ts";
import { type ProductionClass, productionClass } from "../quota/production-class.ts";
import type { MergeLink, OptimumMine } from "./optimum-mine.ts";

/** What a set of mines would be as one mine; a single mine as it is. */
export interface MergedMine {
  memberIds: string[];
  /** Σ of the licensed capacities where all are given in one unit; null where they are not */
  capacity: string | null;
  /** by the capacity together, of one mineral; null = cannot be told */
  productionClass: ProductionClass | null;
  areaM2: number;
  /** Σ of known reserves, 万吨; null when none is known */
  reserveWt: string | null;
  reserveIncomplete: boolean;
  /** length of the shortest way that joins all members, m; 0 of a single mine */
  apartM: number;
  /** a link that the shortest way takes waits for the orebody to be reported */
  toVerify: boolean;
  isSandStoneClay: boolean;
}

/** What `members` come to together, by the links between them. They must hang together. */
export function mergedMine(members: readonly OptimumMine[], links: readonly MergeLink[]): MergedMine {
  const reserves = members.flatMap(({ reserveWt }) => reserveWt ?? []);
  const way = shortestWay(members, links);
  return {
    memberIds: members.map(({ id }) => id),
    ...classOf(members),
    areaM2: members.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    reserveWt: reserves.length === 0 ? null : Exact.sum(...reserves).toFixed(),
    reserveIncomplete: reserves.length < members.length,
    apartM: way.reduce((sum, { distanceM }) => sum + distanceM, 0),
    toVerify: way.some(({ toVerify }) => toVerify),
    isSandStoneClay: members.some(({ isSandStoneClay }) => isSandStoneClay),
  };
}

function classOf(members: readonly OptimumMine[]): Pick<MergedMine, "capacity" | "productionClass"> {
  const [first] = members;
  const capacities = members.flatMap(({ capacity }) => capacity ?? []);
  const isAlike = members.every(
    ({ mineral, capacityUnit }) => mineral === first?.mineral && capacityUnit === first.capacityUnit,
  );
  if (!first || !isAlike || capacities.length < members.length)
    return { capacity: null, productionClass: null };
  const capacity = Exact.sum(...capacities).toFixed();
  const densities = new Set(members.map(({ bulkDensity }) => bulkDensity));
  const methods = new Set(members.map(({ method }) => method));
  const facts = {
    ...first,
    capacity,
    bulkDensity: densities.size === 1 ? first.bulkDensity : null,
    method: methods.size === 1 ? first.method : null,
  };
  return { capacity, productionClass: productionClass(facts)?.productionClass ?? null };
}

/** Links of a least spanning tree; what is known goes before what waits to be verified. */
function shortestWay(members: readonly OptimumMine[], links: readonly MergeLink[]): MergeLink[] {
  const treeOf = new Map(members.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const above = treeOf.get(id) ?? id;
    return above === id ? id : root(above);
  };
  const within = links.filter(({ a, b }) => treeOf.has(a) && treeOf.has(b));
  const sorted = within.toSorted(
    (k, l) => Number(k.toVerify) - Number(l.toVerify) || k.distanceM - l.distanceM,
  );
  return sorted.filter(({ a, b }) => {
    const [one, other] = [root(a), root(b)];
    if (one !== other) treeOf.set(one, other);
    return one !== other;
  });
}
