import { useEffect, useRef } from "react";
import { useUnsavedWork } from "./unsaved-work.ts";

/** Whoever leaves the panel before the last act is saved is asked first. */
export function useHeldWork(label: string, isUnsaved: boolean): void {
  const hold = useUnsavedWork((work) => work.hold);
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useEffect(() => hold({ label, place: "path", isUnsaved: () => latest.current }), [hold, label]);
}
