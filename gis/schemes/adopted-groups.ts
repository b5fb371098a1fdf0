import { compareText } from "../consolidation/compare-text.ts";
import type { Arrangement, SchemeGroup } from "./arrangement.ts";
import type { Acted } from "./arrangement-acts.ts";

/**
 * Groups of a scheme that was found, as an arrangement: what was a group before stays it, with its 主体, its lock and its place; a new
 * one comes after them, named by `newId`, and its 主体 is still to be chosen. Mines that stay alone are in none.
 */
export function adoptedGroups(
  found: readonly (readonly string[])[],
  before: readonly SchemeGroup[],
  newId: () => string,
): SchemeGroup[] {
  const merged = new Map(
    found.filter(({ length }) => length > 1).map((memberIds) => [keyOf(memberIds), memberIds]),
  );
  const kept = before.filter(({ memberIds }) => merged.has(keyOf(memberIds)));
  for (const { memberIds } of kept) merged.delete(keyOf(memberIds));
  return [
    ...kept,
    ...[...merged.values()].map((memberIds) => ({
      ...{ id: newId(), memberIds: memberIds.toSorted(compareText) },
      ...{ subjectId: null, subjectReason: null, isLocked: false },
    })),
  ];
}

/** Takes the groups of a scheme that was found over; who must or must not go together is left as it is. */
export function adopt(
  arrangement: Arrangement,
  found: readonly (readonly string[])[],
  newId: () => string,
): Acted {
  const groups = adoptedGroups(found, arrangement.groups, newId);
  const kept = new Set(groups.map(({ id }) => id));
  const opened = arrangement.groups.flatMap(({ id, isLocked }, at) =>
    isLocked && !kept.has(id) ? [`第 ${at + 1} 组`] : [],
  );
  if (opened.length > 0)
    return { refusal: `${opened.join("、")}已锁定，而这个方案改动了它。请先解锁，或重新求解后再采用。` };
  return { arrangement: { ...arrangement, groups } };
}

const keyOf = (memberIds: readonly string[]) => memberIds.toSorted(compareText).join();
