import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { KeyboardEvent } from "react";
import { Resizer } from "../ui/resizer.tsx";
import { useDock } from "./dock-store.ts";
import { useLayout } from "./layout-store.ts";

/** Docked table area under the map: tab row, tools of the active tab, its content. */
export function Dock() {
  const { dockOpen, dockHeightPx, change } = useLayout();
  const { tabs, activeId, activate, setBody, setTools } = useDock();
  return (
    <section className="kj-dock" aria-label="属性表">
      {dockOpen && (
        <Resizer
          label="属性表高度"
          edge="top"
          sizePx={dockHeightPx}
          minPx={120}
          maxPx={520}
          onChange={(px) => change({ dockHeightPx: px })}
        />
      )}
      <header className="kj-dock-head">
        <div role="tablist" aria-label="属性表" onKeyDown={moveBetweenTabs}>
          {tabs.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`dock-tab-${id}`}
              aria-selected={id === activeId}
              aria-controls="dock-body"
              tabIndex={id === activeId ? 0 : -1}
              onClick={() => {
                activate(id);
                change({ dockOpen: true });
              }}
            >
              {label}
            </button>
          ))}
        </div>
        <div className="kj-dock-tools" ref={setTools} />
        <Button
          type="text"
          size="small"
          aria-label={dockOpen ? "收起属性表" : "展开属性表"}
          aria-expanded={dockOpen}
          icon={dockOpen ? <DownOutlined /> : <UpOutlined />}
          onClick={() => change({ dockOpen: !dockOpen })}
        />
      </header>
      {dockOpen && (
        <div
          id="dock-body"
          className="kj-dock-body"
          role="tabpanel"
          aria-labelledby={`dock-tab-${activeId}`}
          style={{ height: dockHeightPx }}
          ref={setBody}
        />
      )}
    </section>
  );
}

function moveBetweenTabs(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const next = tabs[(tabs.indexOf(document.activeElement as HTMLElement) + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}
