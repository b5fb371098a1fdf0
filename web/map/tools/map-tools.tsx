import {
  AimOutlined,
  BorderOutlined,
  ClearOutlined,
  ColumnWidthOutlined,
  ExpandOutlined,
  LineOutlined,
  MinusOutlined,
  PlusOutlined,
  PrinterOutlined,
} from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { lazy, type ReactNode, useState } from "react";
import { loadDrawing } from "../../shell/idle.ts";
import { DialogBoundary } from "../../ui/dialog-boundary.tsx";
import { useEscape } from "../../ui/use-escape.ts";
import { useMapEngine } from "../engine-store.ts";
import { LocatePanel } from "./locate-panel.tsx";
import { MeasurePanel } from "./measure-panel.tsx";

type Tool = "length" | "area" | "locate" | "swipe" | "print";

const PrintDialog = lazy(async () => ({
  default: (await import("../print/print-dialog.tsx")).PrintDialog,
}));

const SwipeTool = lazy(async () => ({
  default: (await loadDrawing(import("../swipe/swipe-tool.tsx"))).SwipeTool,
}));

/** Buttons at the map's right edge and the panel of the tool in use. */
export function MapTools() {
  const engine = useMapEngine();
  const [tool, setTool] = useState<Tool | null>(null);
  const close = () => setTool(null);
  useEscape(close);
  if (!engine) return null;
  const toggle = (wanted: Tool) => setTool(tool === wanted ? null : wanted);
  const clear = () => {
    close();
    engine.pin(null);
  };
  return (
    <>
      <div className="kj-tools" role="toolbar" aria-label="地图工具" aria-orientation="vertical">
        <ToolButton label="放大" icon={<PlusOutlined />} onClick={() => engine.zoomBy(1)} />
        <ToolButton label="缩小" icon={<MinusOutlined />} onClick={() => engine.zoomBy(-1)} />
        <ToolButton label="全图" icon={<ExpandOutlined />} onClick={() => engine.showAll()} />
        <hr />
        <ToolButton
          label="量算距离"
          icon={<LineOutlined rotate={-45} />}
          pressed={tool === "length"}
          onClick={() => toggle("length")}
        />
        <ToolButton
          label="量算面积"
          icon={<BorderOutlined />}
          pressed={tool === "area"}
          onClick={() => toggle("area")}
        />
        <ToolButton
          label="坐标定位与复制坐标"
          icon={<AimOutlined />}
          pressed={tool === "locate"}
          onClick={() => toggle("locate")}
        />
        <ToolButton label="清除量算和标记" icon={<ClearOutlined />} onClick={clear} />
        <hr />
        <ToolButton
          label="卷帘：比较图层"
          icon={<ColumnWidthOutlined />}
          pressed={tool === "swipe"}
          onClick={() => toggle("swipe")}
        />
        <ToolButton label="打印地图" icon={<PrinterOutlined />} onClick={() => setTool("print")} />
      </div>
      {(tool === "length" || tool === "area") && <MeasurePanel key={tool} kind={tool} onClose={close} />}
      {tool === "locate" && <LocatePanel onClose={close} />}
      {tool === "swipe" && (
        <DialogBoundary title="卷帘" onClose={close}>
          <SwipeTool engine={engine} onClose={close} />
        </DialogBoundary>
      )}
      {tool === "print" && (
        <DialogBoundary title="打印地图" onClose={close}>
          <PrintDialog engine={engine} onClose={close} />
        </DialogBoundary>
      )}
    </>
  );
}

interface ToolButtonProps {
  label: string;
  icon: ReactNode;
  pressed?: boolean;
  onClick: () => void;
}

function ToolButton({ label, icon, pressed, onClick }: ToolButtonProps) {
  return (
    <Tooltip title={label} placement="left">
      <Button
        aria-label={label}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        type={pressed ? "primary" : "default"}
        icon={icon}
        onClick={onClick}
      />
    </Tooltip>
  );
}
