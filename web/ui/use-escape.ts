import { useEffect, useRef } from "react";

/** Runs on Escape wherever the focus is, except in an open dialog, which closes itself first. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !inDialog(event.target)) latest.current();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".ant-modal-wrap") !== null;
}
