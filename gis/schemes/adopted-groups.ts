import { compareText } from "../consolidation/compare-text.ts";
import type { SchemeGroup } from "./arrangement.ts";

/**
 * Groups of a scheme that was found, as an arrangement: what was a group before stays it, with its 主体 and its lock; a new one is
 * named by `newId`, and its 主体 is still to be chosen. Mines that stay alone are in none.
 */
export function adoptedGroups(
  found: readonly (readonly string[])[],
  before: readonly SchemeGroup[],
  newId: () => string,
): SchemeGroup[] {
  const known = new Map(before.map((group) => [keyOf(group.memberIds), group]));
  return found
    .filter((memberIds) => memberIds.length > 1)
    .map(
      (memberIds) =>
        known.get(keyOf(memberIds)) ?? {
          ...{ id: newId(), memberIds: memberIds.toSorted(compareText) },
          ...{ subjectId: null, subjectReason: null, isLocked: false },
        },
    );
}

const keyOf = (memberIds: readonly string[]) => memberIds.toSorted(compareText).join();
