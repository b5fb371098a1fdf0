import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";

interface ToolPanelProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Small panel on the map beside the tool buttons. */
export function ToolPanel({ title, onClose, children }: ToolPanelProps) {
  return (
    <section className="kj-tool-panel" aria-label={title}>
      <header>
        <strong>{title}</strong>
        <Button
          type="text"
          size="small"
          aria-label={`关闭${title}`}
          icon={<CloseOutlined />}
          onClick={onClose}
        />
      </header>
      {children}
    </section>
  );
}
