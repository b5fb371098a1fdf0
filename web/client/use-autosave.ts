import { useEffect, useRef, useState } from "react";
import { CallError } from "./call-error.ts";

const settleMs = 600;

interface Autosaved<Work> {
  work: Work;
  /** there is something to send, and it may be sent */
  isDue: boolean;
  /** sends what is at hand by the version that was seen */
  send: () => Promise<void>;
  /** somebody else has written meanwhile (412), or taken it away where that is told, too: reads theirs */
  readTheirs: () => Promise<void>;
  mayBeGone?: boolean;
}

export interface Autosave {
  isSaving: boolean;
  /** why the last save was refused; nothing is sent until it is tried again */
  error: CallError | null;
  retry: () => void;
}

/** One request at a time, a moment after the last act. */
export function useAutosave<Work>({ work, isDue, send, readTheirs, mayBeGone }: Autosaved<Work>): Autosave {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const save = async () => {
    setSaving(true);
    try {
      await send();
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      if (cause.status === 412 || (mayBeGone && cause.status === 404)) await readTheirs();
      else setError(cause);
    } finally {
      setSaving(false);
    }
  };
  const latest = useRef(save);
  latest.current = save;
  const isWaiting = isDue && !isSaving && error === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each act begins the moment anew
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => void latest.current(), settleMs);
    return () => clearTimeout(timer);
  }, [work, isWaiting]);
  return { isSaving, error, retry: () => setError(null) };
}
