import { useEffect, useRef } from "react";

/** Runs on Escape wherever the focus is, except in an open dialog, list of choices or calendar, which close themselves first. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !closesFirst(event.target)) latest.current();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}

const firstToClose = '.ant-modal-wrap, [role="combobox"][aria-expanded="true"], [data-calendar="open"]';

function closesFirst(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(firstToClose) !== null;
}
