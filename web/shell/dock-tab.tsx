import { type ReactNode, useEffect } from "react";
import { createPortal } from "react-dom";
import { useDock } from "./dock-store.ts";

interface DockTabProps {
  id: string;
  label: string;
  order?: number;
  /** buttons at the right end of the tab row, e.g. 导出 */
  tools?: ReactNode;
  children: ReactNode;
}

/** A tab of the docked table, there for as long as it is rendered; its content lives in the caller's React tree. */
export function DockTab({ id, label, order = 10, tools, children }: DockTabProps) {
  const { activeId, body, tools: toolsPlace, addTab, removeTab } = useDock();
  useEffect(() => {
    addTab({ id, label, order });
  }, [addTab, id, label, order]);
  useEffect(() => () => removeTab(id), [removeTab, id]);
  if (activeId !== id || !body) return null;
  return (
    <>
      {createPortal(children, body)}
      {toolsPlace && tools && createPortal(tools, toolsPlace)}
    </>
  );
}
