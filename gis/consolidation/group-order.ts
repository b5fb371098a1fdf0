import type { MergeGroup } from "./candidate.ts";

/** Merge groups in the order in which they are numbered everywhere: the largest first, equals by their id. */
export function orderGroups(groups: readonly MergeGroup[]): MergeGroup[] {
  return groups.toSorted(
    (a, b) => b.memberIds.length - a.memberIds.length || Number(a.id > b.id) - Number(a.id < b.id),
  );
}
