import type { GroupBoundary } from "#gis/schemes/group-boundary";

/** The boundary of a group as the server has it; null: it has none yet. */
export interface StoredBoundary {
  version: number;
  boundary: GroupBoundary | null;
  updatedBy: string | null;
}

/** A boundary being worked at: what the server has, the state at hand, and the way back. */
export interface BoundaryWork {
  seen: StoredBoundary;
  now: GroupBoundary | null;
  past: readonly (GroupBoundary | null)[];
  future: readonly (GroupBoundary | null)[];
  /** a newer version beside own acts that are not saved: the planner chooses */
  clash: StoredBoundary | null;
  /** what somebody else changed last, as it was before and after */
  news: { by: string | null; before: GroupBoundary | null; after: GroupBoundary | null } | null;
}

export const openedWork = (seen: StoredBoundary): BoundaryWork => ({
  ...{ seen, now: seen.boundary },
  ...{ past: [], future: [], clash: null, news: null },
});

export const sameBoundary = (one: GroupBoundary | null, other: GroupBoundary | null): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

export const isUnsaved = ({ seen, now }: BoundaryWork): boolean => !sameBoundary(seen.boundary, now);

export function acted(work: BoundaryWork, next: GroupBoundary): BoundaryWork {
  if (sameBoundary(work.now, next)) return work;
  return { ...work, now: next, past: [...work.past, work.now], future: [] };
}

export function undone(work: BoundaryWork): BoundaryWork {
  const before = work.past.at(-1);
  if (before === undefined) return work;
  return { ...work, now: before, past: work.past.slice(0, -1), future: [...work.future, work.now] };
}

export function redone(work: BoundaryWork): BoundaryWork {
  const after = work.future.at(-1);
  if (after === undefined) return work;
  return { ...work, now: after, past: [...work.past, work.now], future: work.future.slice(0, -1) };
}

/** The server has what was sent; acts since then are still to be sent. */
export const savedWork = (work: BoundaryWork, seen: StoredBoundary): BoundaryWork => ({ ...work, seen });

/**
 * Somebody else has changed the boundary. With nothing of one's own unsaved theirs is shown; else the planner chooses: of one
 * boundary only a person can say which corners hold. Own acts before theirs can no longer be undone.
 */
export function overtaken(work: BoundaryWork, stored: StoredBoundary): BoundaryWork {
  const { seen, now } = work;
  if (isUnsaved(work) && !sameBoundary(now, stored.boundary)) return { ...work, clash: stored };
  const isNews = !sameBoundary(now, stored.boundary);
  const news = { by: stored.updatedBy, before: seen.boundary, after: stored.boundary };
  return { ...openedWork(stored), news: isNews ? news : work.news };
}

/** The planner has chosen; own acts laid over the other's version can be taken back to it. */
export function settled(work: BoundaryWork, choice: "own" | "stored"): BoundaryWork {
  const { clash, now } = work;
  if (!clash) return work;
  return choice === "own" && now ? acted(openedWork(clash), now) : openedWork(clash);
}
