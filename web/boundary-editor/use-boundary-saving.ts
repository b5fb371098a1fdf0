import { type Autosave, useAutosave } from "../client/use-autosave.ts";
import { type BoundaryWork, isUnsaved, overtaken, savedWork } from "./boundary-work.ts";
import type { EditorState } from "./editor-state.ts";
import type { BoundaryDesk } from "./use-boundary-editor.ts";

/** Saves by the version that was seen; a newer one (412), or that it is gone (404), is read. */
export function useBoundarySaving(
  { save, readAgain }: Pick<BoundaryDesk, "save" | "readAgain">,
  work: BoundaryWork,
  maySave: boolean,
  setState: (turn: (before: EditorState) => EditorState) => void,
): Autosave {
  return useAutosave({
    work,
    mayBeGone: true,
    isDue: maySave && work.clash === null && isUnsaved(work),
    send: async () => {
      const seen = await save(work.now, work.seen.version);
      setState((before) => ({ ...before, work: savedWork(before.work, { ...seen, boundary: work.now }) }));
    },
    readTheirs: async () => {
      const theirs = await readAgain();
      setState((before) => ({ ...before, work: overtaken(before.work, theirs) }));
    },
  });
}
