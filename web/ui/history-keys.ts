import { useEffect, useRef } from "react";

export type HistoryWay = "undo" | "redo";

/** Ctrl+Z (or ⌘) back, Ctrl+Y and Ctrl+Shift+Z forth; null: another key. */
export function historyWay(
  event: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "shiftKey" | "key">,
): HistoryWay | null {
  if (!(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : null;
}

const typedInto =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="menu"], [role="combobox"], .ant-modal-wrap, .ant-drawer, .ant-dropdown';

/** The key is for a field in which somebody types, or for an open dialog. */
export const isTypedElsewhere = ({ target }: Pick<KeyboardEvent, "target">): boolean =>
  target instanceof Element && target.closest(typedInto) !== null;

/** Does what a key stands for anywhere on the page, but where somebody types. */
export function useActKeys(actOf: (event: KeyboardEvent) => (() => void) | null): void {
  const latest = useRef(actOf);
  latest.current = actOf;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = isTypedElsewhere(event) ? null : latest.current(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
