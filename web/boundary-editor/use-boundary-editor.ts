import { useEffect, useMemo, useState } from "react";
import { boundaryFaults } from "#gis/boundary-editing/boundary-faults";
import type { Edited } from "#gis/boundary-editing/corner-ref";
import { numberedCorners } from "#gis/boundary-editing/numbered-corners";
import type { SnapTarget } from "#gis/boundary-editing/snap";
import type { Surroundings } from "#gis/gap-land/surroundings";
import { type BoundaryRules, boundaryFigures } from "#gis/schemes/boundary-figures";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import { useHeldWork } from "../ui/use-held-work.ts";
import {
  isUnsaved,
  openedWork,
  overtaken,
  redone,
  type StoredBoundary,
  settled,
  undone,
} from "./boundary-work.ts";
import { type EditorState, performed, shownBoundary, startState, turned } from "./editor-state.ts";
import { useTableZone } from "./table-zone.ts";
import { useBoundarySaving } from "./use-boundary-saving.ts";

/** What the editor of one group needs, and how it is kept. */
export interface BoundaryDesk {
  /** as 第 3 组 */
  name: string;
  stored: StoredBoundary;
  /** union and gap land */
  start: GroupBoundary;
  surroundings: Surroundings;
  rules: BoundaryRules;
  save: (boundary: GroupBoundary | null, version: number) => Promise<StoredBoundary>;
  /** what somebody else saved meanwhile */
  readAgain: () => Promise<StoredBoundary>;
}

/** Does an act, or says why not; tells whether it was done. */
export type ActOn = (edit: (now: GroupBoundary) => Edited & { note?: string }) => boolean;

export type BoundaryEditing = ReturnType<typeof useBoundaryEditor>;

/** The boundary of a group being worked at: acts are shown at once and saved by themselves, those of others come in. */
export function useBoundaryEditor(desk: BoundaryDesk) {
  const { start, stored } = desk;
  const [state, setState] = useState<EditorState>(() => startState(openedWork(stored)));
  const { zone, zones } = useTableZone(start);
  const targets = useTargets(desk.surroundings);
  const { now } = state.work;
  const faults = useMemo(() => (now ? boundaryFaults(now, zone) : []), [now, zone]);
  const isSound = now !== null && !faults.some(({ severity }) => severity === "error");
  const saving = useBoundarySaving(desk, state.work, now === null || isSound, setState);
  useNews(stored, saving.isSaving, setState);
  useHeldWork(`${desk.name}边界`, isUnsaved(state.work));
  const figures = useFigures(desk, isSound ? now : null);
  const shown = shownBoundary(state);
  const corners = useMemo(() => (shown ? numberedCorners(shown, zone) : []), [shown, zone]);
  const act: ActOn = (edit) => {
    const edited = edit(now ?? { parts: [] });
    setState((before) => performed(before, edited));
    return !("refusal" in edited);
  };
  const onWork = (turn: (work: EditorState["work"]) => EditorState["work"]) =>
    setState((before) => turned(before, turn(before.work)));
  return {
    ...{ state, change: setState, zone, zones, targets, faults, isSound, figures, shown, corners, act },
    ...saving,
    undo: () => onWork(undone),
    redo: () => onWork(redone),
    settle: (choice: "own" | "stored") => onWork((work) => settled(work, choice)),
    forgetNews: () => onWork((work) => ({ ...work, news: null })),
  };
}

/** Licences of the group, rights of others and zones: all that a corner may be laid on. */
export function useTargets({ members, others, zones }: Surroundings): SnapTarget[] {
  return useMemo(
    () => [...members, ...others, ...zones].map(({ name, shape }) => ({ label: `“${name}”`, shape })),
    [members, others, zones],
  );
}

/** What the boundary comes to, and the start beside it; null while there is none or it has errors. */
export function useFigures(
  { surroundings, rules, start }: Pick<BoundaryDesk, "surroundings" | "rules" | "start">,
  now: GroupBoundary | null,
) {
  const before = useMemo(() => boundaryFigures(start, surroundings, rules), [start, surroundings, rules]);
  const after = useMemo(
    () => (now ? boundaryFigures(now, surroundings, rules) : null),
    [now, surroundings, rules],
  );
  return { before, after };
}

/** What others saved, as soon as it has been read. */
function useNews(
  stored: StoredBoundary,
  isSaving: boolean,
  setState: (turn: (before: EditorState) => EditorState) => void,
): void {
  useEffect(() => {
    // what is read meanwhile may be one's own
    if (isSaving) return;
    setState((before) => {
      const known = Math.max(before.work.seen.version, before.work.clash?.version ?? 0);
      return stored.version > known ? { ...before, work: overtaken(before.work, stored) } : before;
    });
  }, [stored, isSaving, setState]);
}
