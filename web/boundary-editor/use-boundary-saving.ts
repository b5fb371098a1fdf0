import { useEffect, useRef, useState } from "react";
import { CallError } from "../client/call-error.ts";
import { type BoundaryWork, isUnsaved, overtaken, savedWork } from "./boundary-work.ts";
import type { EditorState } from "./editor-state.ts";
import type { BoundaryDesk } from "./use-boundary-editor.ts";

const settleMs = 600;

/** One request at a time, a moment after the last act, by the version that was seen; a newer one (412) is read. */
export function useBoundarySaving(
  { save, readAgain }: Pick<BoundaryDesk, "save" | "readAgain">,
  work: BoundaryWork,
  maySave: boolean,
  setState: (turn: (before: EditorState) => EditorState) => void,
) {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const send = async () => {
    setSaving(true);
    try {
      const seen = await save(work.now, work.seen.version);
      setState((before) => ({ ...before, work: savedWork(before.work, { ...seen, boundary: work.now }) }));
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      if (cause.status === 412) await takeTheirs();
      else setError(cause);
    } finally {
      setSaving(false);
    }
  };
  const takeTheirs = async () => {
    const theirs = await readAgain();
    setState((before) => ({ ...before, work: overtaken(before.work, theirs) }));
  };
  const latest = useRef(send);
  latest.current = send;
  const waits = maySave && !isSaving && error === null && work.clash === null;
  useEffect(() => {
    if (!waits || !isUnsaved(work)) return undefined;
    const timer = setTimeout(() => void latest.current(), settleMs);
    return () => clearTimeout(timer);
  }, [work, waits]);
  return { isSaving, error, retry: () => setError(null) };
}
