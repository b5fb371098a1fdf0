import { type ReactNode, useState } from "react";
import { CallError } from "../client/call-error.ts";

export interface Attempting {
  /** tries it; tells why it was refused, null when it was not */
  attempt: (work: () => Promise<unknown>) => Promise<CallError | null>;
  busy: boolean;
  /** why the last one was refused, as it is shown */
  refusal: ReactNode;
}

/** What concerns one's own access is tried one at a time, and says beside its form why it was refused. */
export function useAttempt(): Attempting {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return null;
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      setError(cause);
      return cause;
    } finally {
      setBusy(false);
    }
  };
  // to be asked for the code is no fault of anybody's
  const look = error?.code === "code_required" ? "kj-sign-in-asked" : "kj-sign-in-refusal";
  const refusal = error && (
    <p role="alert" className={look}>
      {error.message}
    </p>
  );
  return { attempt, busy, refusal };
}
