import { historyWay, useActKeys } from "../ui/history-keys.ts";

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
  useActKeys((event) => actOf(event, keys));
}

function actOf(event: KeyboardEvent, keys: EditorKeys): (() => void) | null {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const history = historyWay(event);
  if (history) return keys[history];
  if (ctrlKey || metaKey) return null;
  const way = ways[key];
  if (way) {
    const stepM = shiftKey ? 0.1 : 1;
    return () => keys.nudge(way[0] * stepM, way[1] * stepM);
  }
  if (key === "Delete") return keys.remove;
  if (key === "Escape") return keys.escape;
  return key === "Enter" && !isPressable(event.target) ? keys.finish : null;
}

const isPressable = (target: EventTarget | null) =>
  target instanceof Element && target.closest("button, a, [role='button']") !== null;
