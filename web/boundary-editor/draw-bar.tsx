import { Button } from "antd";
import { escaped, finishedDrawing, unpressed } from "./editor-state.ts";
import type { BoundaryEditing } from "./use-boundary-editor.ts";

/** In the place of the acts while a hole or a 采区 is drawn on the map. */
export function DrawBar({ editing: { state, change } }: { editing: BoundaryEditing }) {
  const { drawn } = state;
  const count = drawn?.corners.length ?? 0;
  return (
    <div className="kj-boundary-acts" role="toolbar" aria-label="正在画">
      <strong>{drawn?.kind === "hole" ? "空洞" : "新采区"}</strong>
      <span>已点 {count} 个</span>
      <Button size="small" type="primary" disabled={count < 3} onClick={() => change(finishedDrawing)}>
        完成
      </Button>
      <Button size="small" disabled={count === 0} onClick={() => change(unpressed)}>
        撤去上一点
      </Button>
      <Button size="small" onClick={() => change(escaped)}>
        取消
      </Button>
    </div>
  );
}
