import type { BoundaryFigures } from "./boundary-figures.ts";

/** The new boundary of a group as a scheme keeps it: for whom it was drawn, and what it came to then. */
export interface KeptBoundary {
  groupId: string;
  version: number;
  memberIds: readonly string[];
  figures: Omit<BoundaryFigures, "cornerTouches"> & { cornerTouches: readonly (readonly number[])[] };
  /** licences or zones have changed since: the figures are to be told again */
  isStale: boolean;
}

/** Whether two lists name the same mines, in whatever order. */
export function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one);
  return known.size === new Set(other).size && other.every((id) => known.has(id));
}
