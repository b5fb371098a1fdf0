import { useEffect, useRef } from "react";

export interface EditorKeys {
  undo: () => void;
  redo: () => void;
  remove: () => void;
  escape: () => void;
  finish: () => void;
  nudge: (eastM: number, northM: number) => void;
}

const ways: Record<string, readonly [east: number, north: number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Keys while a boundary is edited, left to the field where somebody types and to open dialogs. */
export function useEditorKeys(keys: EditorKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = isElsewhere(event.target) ? null : actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function actOf(event: KeyboardEvent, keys: EditorKeys): (() => void) | null {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey) return historyAct(key.toLowerCase(), shiftKey, keys);
  const way = ways[key];
  if (way) {
    const stepM = shiftKey ? 0.1 : 1;
    return () => keys.nudge(way[0] * stepM, way[1] * stepM);
  }
  if (key === "Delete") return keys.remove;
  if (key === "Escape") return keys.escape;
  return key === "Enter" && !isPressable(event.target) ? keys.finish : null;
}

function historyAct(key: string, isShifted: boolean, { undo, redo }: EditorKeys) {
  if (key === "z") return isShifted ? redo : undo;
  return key === "y" ? redo : null;
}

const typedInto =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="menu"], [role="combobox"], .ant-modal-wrap, .ant-drawer, .ant-dropdown';
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest(typedInto) !== null;
const isPressable = (target: EventTarget | null) =>
  target instanceof Element && target.closest("button, a, [role='button']") !== null;
