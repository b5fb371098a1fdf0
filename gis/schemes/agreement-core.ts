import { compareText } from "../consolidation/compare-text.ts";
import type { Grouping } from "./moved-mines.ts";

export interface AgreedSet {
  memberIds: string[];
  /** every scheme has a group of exactly these; else some scheme adds others to them */
  isWhole: boolean;
}

/** What all of several schemes decide alike, of the mines that all of them are about. */
export interface AgreementCore {
  /** the largest sets of mines that every scheme makes one, two and more each, ordered by first id */
  together: AgreedSet[];
  /** mines that stay alone in every scheme */
  alone: string[];
  /** mines of which every scheme decides the same: the whole sets and those alone */
  settled: number;
  /** mines that all schemes are about */
  of: number;
}

/**
 * The core on which schemes agree. Two mines are in one set exactly when they are in one group in every scheme: the sets are the
 * classes of the common refinement of the groupings, so that no larger set would do, and the order of the schemes plays no part. A
 * set is whole when it is itself a group in every scheme. Groupings tell every mine, those alone as groups of one; a mine that some
 * scheme does not know is in no set, and whether a set is whole is asked of the mines that all know.
 */
export function agreementCore(groupings: readonly Grouping[]): AgreementCore {
  const places = groupings.map(placesOf);
  const [first] = places;
  const common = [...(first?.keys() ?? [])].filter((id) => places.every((of) => of.has(id)));
  const sizes = places.map((of) => counted(common.flatMap((id) => of.get(id) ?? [])));
  const classes = new Map<string, string[]>();
  for (const id of common.toSorted(compareText)) {
    const key = places.map((of) => of.get(id)).join();
    classes.set(key, [...(classes.get(key) ?? []), id]);
  }
  const agreed = [...classes].map(([key, memberIds]): AgreedSet => {
    const groups = key.split(",").map(Number);
    return { memberIds, isWhole: groups.every((group, at) => sizes[at]?.get(group) === memberIds.length) };
  });
  const together = agreed.filter(({ memberIds }) => memberIds.length > 1);
  const alone = agreed
    .filter(({ memberIds, isWhole }) => isWhole && memberIds.length === 1)
    .flatMap(({ memberIds }) => memberIds);
  const whole = together.filter(({ isWhole }) => isWhole).flatMap(({ memberIds }) => memberIds);
  return { together, alone, settled: whole.length + alone.length, of: common.length };
}

/** The place of each mine's group in a grouping. */
const placesOf = (grouping: Grouping): ReadonlyMap<string, number> =>
  new Map(grouping.flatMap((ids, place) => ids.map((id) => [id, place] as const)));

function counted(groups: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
