import type { Arrangement } from "#gis/schemes/arrangement";
import {
  type ArrangementChange,
  changeBetween,
  fits,
  isNothing,
  laidOn,
  meet,
  reversed,
} from "#gis/schemes/arrangement-change";

/** A scheme as the server has it. */
export interface StoredVersion {
  version: number;
  arrangement: Arrangement;
  updatedBy: string;
}

/** A scheme being worked at: what the server has, own acts on top of it, and the way back. */
export interface Editing {
  seen: StoredVersion;
  now: Arrangement;
  past: readonly ArrangementChange[];
  future: readonly ArrangementChange[];
  /** a newer version about the same mines as own acts that are not saved: the planner chooses */
  clash: StoredVersion | null;
  /** what somebody else changed last, as it was before and after */
  news: { by: string; before: Arrangement; after: Arrangement } | null;
}

export const opened = (seen: StoredVersion): Editing => ({
  seen,
  now: seen.arrangement,
  past: [],
  future: [],
  clash: null,
  news: null,
});

/** Acts of one's own that the server does not have yet. */
export const unsaved = ({ seen, now }: Pick<Editing, "seen" | "now">): ArrangementChange =>
  changeBetween(seen.arrangement, now);
export const isUnsaved = (editing: Pick<Editing, "seen" | "now">): boolean => !isNothing(unsaved(editing));

export function acted(editing: Editing, next: Arrangement): Editing {
  const change = changeBetween(editing.now, next);
  if (isNothing(change)) return editing;
  return { ...editing, now: next, past: [...editing.past, change], future: [] };
}

export function undone(editing: Editing): Editing {
  const change = editing.past.at(-1);
  if (!change) return editing;
  const past = editing.past.slice(0, -1);
  const back = reversed(change);
  if (!fits(editing.now, back)) return { ...editing, past };
  return { ...editing, now: laidOn(editing.now, back), past, future: [...editing.future, change] };
}

export function redone(editing: Editing): Editing {
  const change = editing.future.at(-1);
  if (!change) return editing;
  const future = editing.future.slice(0, -1);
  if (!fits(editing.now, change)) return { ...editing, future };
  return { ...editing, now: laidOn(editing.now, change), past: [...editing.past, change], future };
}

/** The server has what was sent; acts since then are still to be sent. */
export const saved = (editing: Editing, seen: StoredVersion): Editing => ({ ...editing, seen });

/**
 * Somebody else has changed the scheme. Own unsaved acts are laid on it where they are about other mines; else the planner has to choose.
 * Acts about mines that the other has changed can no longer be undone.
 */
export function overtaken(editing: Editing, stored: StoredVersion): Editing {
  const { seen, now } = editing;
  const theirs = changeBetween(seen.arrangement, stored.arrangement);
  const own = unsaved(editing);
  const agree = isNothing(own) || isNothing(changeBetween(now, stored.arrangement));
  if (!agree && meet(own, theirs)) return { ...editing, clash: stored };
  const free = (change: ArrangementChange) => !meet(change, theirs);
  return {
    seen: stored,
    now: agree ? stored.arrangement : laidOn(stored.arrangement, own),
    past: editing.past.filter(free),
    future: editing.future.filter(free),
    clash: null,
    news: isNothing(theirs)
      ? editing.news
      : { by: stored.updatedBy, before: seen.arrangement, after: stored.arrangement },
  };
}

/** The planner has chosen between the two versions: the stored one, or own acts laid over it. */
export function settled(editing: Editing, choice: "own" | "stored"): Editing {
  const { clash } = editing;
  if (!clash) return editing;
  const now = choice === "own" ? laidOn(clash.arrangement, unsaved(editing)) : clash.arrangement;
  return { ...opened(clash), now };
}
