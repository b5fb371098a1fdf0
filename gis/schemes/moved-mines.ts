import { compareText } from "../consolidation/compare-text.ts";

/** Who goes with whom: groups of members; a mine in none, or by itself in one, stays alone. */
export type Grouping = readonly (readonly string[])[];

export interface MovedMine {
  mineId: string;
  /** those it was to be one with before, without itself; none where it stayed alone */
  before: string[];
  after: string[];
}

/**
 * Mines that go with others in `after` than in `before`. Groups of two and more are matched one to one, those that share the most
 * mines first (of the same number those with the lesser first shared id); a mine moves when it is in a group on one side and alone on
 * the other, or when its two groups are not matched. So of a group that takes one more in only that one moves, and of a group that is
 * cut in two the smaller part. Ordered by id.
 */
export function movedMines(before: Grouping, after: Grouping): MovedMine[] {
  const [from, to] = [groupByMine(before), groupByMine(after)];
  const matched = matchedGroups(from, to);
  return [...new Set([...from.keys(), ...to.keys()])].toSorted(compareText).flatMap((mineId) => {
    const [was, is] = [from.get(mineId), to.get(mineId)];
    if (was !== undefined && is !== undefined && matched.get(was) === is) return [];
    const others = (group: readonly string[] = []) => group.filter((id) => id !== mineId);
    return [{ mineId, before: others(was), after: others(is) }];
  });
}

type ByMine = ReadonlyMap<string, readonly string[]>;

function groupByMine(grouping: Grouping): ByMine {
  const groups = grouping.map((ids) => ids.toSorted(compareText)).filter(({ length }) => length > 1);
  return new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
}

function matchedGroups(from: ByMine, to: ByMine): ReadonlyMap<readonly string[], readonly string[]> {
  const shared = new Map<readonly string[], Map<readonly string[], string[]>>();
  for (const [id, was] of from) {
    const is = to.get(id);
    if (!is) continue;
    const ofWas = shared.get(was) ?? new Map<readonly string[], string[]>();
    ofWas.set(is, [...(ofWas.get(is) ?? []), id]);
    shared.set(was, ofWas);
  }
  const pairs = [...shared]
    .flatMap(([was, ofWas]) => [...ofWas].map(([is, ids]) => ({ was, is, ids: ids.toSorted(compareText) })))
    .sort((p, q) => q.ids.length - p.ids.length || compareText(p.ids[0] ?? "", q.ids[0] ?? ""));
  const matched = new Map<readonly string[], readonly string[]>();
  const taken = new Set<readonly string[]>();
  for (const { was, is } of pairs) {
    if (matched.has(was) || taken.has(is)) continue;
    matched.set(was, is);
    taken.add(is);
  }
  return matched;
}
