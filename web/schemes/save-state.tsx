import { historyWay, useActKeys } from "../ui/history-keys.ts";
import { SaveBar } from "../ui/save-bar.tsx";
import { isUnsaved } from "./editing.ts";
import type { SchemeEditing } from "./use-scheme-editing.ts";

/** The way back and forth over one's acts, and whether they are saved. */
export function SaveState({ work }: { work: SchemeEditing }) {
  const { past, future, clash } = work.editing;
  const undo = clash === null && past.length > 0 ? work.undo : null;
  const redo = clash === null && future.length > 0 ? work.redo : null;
  useActKeys((event) => {
    const way = historyWay(event);
    return way && { undo, redo }[way];
  });
  return <SaveBar state={stateText(work)} undo={undo} redo={redo} />;
}

function stateText({ editing, isSaving }: SchemeEditing): string {
  if (isSaving) return "正在保存…";
  return isUnsaved(editing) ? "未保存" : "已保存";
}
