import { DoubleLeftOutlined, DoubleRightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Resizer } from "../ui/resizer.tsx";
import { useLayout } from "./layout-store.ts";

/** Right column: the page's task (规划整合, 执法监管, 领导总览). It stays mounted when folded. */
export function TaskPanel({ children }: { children: ReactNode }) {
  const { panelOpen, panelWidthPx, change } = useLayout();
  return (
    <aside className="kj-task" aria-label="任务面板" style={{ width: panelOpen ? panelWidthPx : 28 }}>
      {panelOpen && (
        <Resizer
          label="任务面板宽度"
          edge="left"
          sizePx={panelWidthPx}
          minPx={320}
          maxPx={720}
          onChange={(px) => change({ panelWidthPx: px })}
        />
      )}
      <Button
        className="kj-task-fold"
        type="text"
        size="small"
        aria-label={panelOpen ? "收起任务面板" : "展开任务面板"}
        aria-expanded={panelOpen}
        icon={panelOpen ? <DoubleRightOutlined /> : <DoubleLeftOutlined />}
        onClick={() => change({ panelOpen: !panelOpen })}
      />
      <div className="kj-task-body" hidden={!panelOpen}>
        {children}
      </div>
    </aside>
  );
}
