import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { isUnsaved } from "./editing.ts";
import type { SchemeEditing } from "./use-scheme-editing.ts";

/** The way back and forth over one's acts, and whether they are saved. */
export function SaveState({ work }: { work: SchemeEditing }) {
  const { editing, undo, redo } = work;
  const isHeld = editing.clash !== null;
  useUndoKeys(isHeld ? {} : { undo, redo });
  return (
    <>
      <span className="kj-scheme-state" role="status">
        {stateText(work)}
      </span>
      <Button
        size="small"
        type="text"
        icon={<UndoOutlined />}
        aria-label="撤销"
        title="撤销（Ctrl+Z）"
        disabled={isHeld || editing.past.length === 0}
        onClick={undo}
      />
      <Button
        size="small"
        type="text"
        icon={<RedoOutlined />}
        aria-label="重做"
        title="重做（Ctrl+Y）"
        disabled={isHeld || editing.future.length === 0}
        onClick={redo}
      />
    </>
  );
}

function stateText({ editing, isSaving }: SchemeEditing): string {
  if (isSaving) return "正在保存…";
  return isUnsaved(editing) ? "未保存" : "已保存";
}

/** Ctrl+Z and Ctrl+Y, left to the field where somebody types. */
function useUndoKeys(ways: { undo?: () => void; redo?: () => void }): void {
  const latest = useRef(ways);
  latest.current = ways;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = isTyping(event.target) ? null : wayOf(event);
      if (way === null) return;
      event.preventDefault();
      latest.current[way]?.();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function wayOf({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey)) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" ? "redo" : null;
}

const typedInto =
  'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"], .ant-modal-wrap, .ant-drawer';
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest(typedInto) !== null;
