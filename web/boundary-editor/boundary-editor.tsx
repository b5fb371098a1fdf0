import { Alert, Button } from "antd";
import { deleteCorner, nudgeCorner } from "#gis/boundary-editing/corner-acts";
import { hasWebGl } from "../map/has-web-gl.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { ActBar } from "./act-bar.tsx";
import { isUnsaved } from "./boundary-work.ts";
import { ClashNotice } from "./clash-notice.tsx";
import { CornerTable } from "./corner-table.tsx";
import { DrawBar } from "./draw-bar.tsx";
import { chosen, escaped, finishedDrawing, unpressed } from "./editor-state.ts";
import { FigureList } from "./figure-list.tsx";
import { type BoundaryDesk, type BoundaryEditing, useBoundaryEditor } from "./use-boundary-editor.ts";
import { useEditorKeys } from "./use-editor-keys.ts";
import { useEditorMap } from "./use-editor-map.ts";
import "./boundary-editor.css";

interface BoundaryEditorProps {
  desk: BoundaryDesk;
  onClose: () => void;
}

/** 编辑边界: the new boundary of a group on the map and as a table of corners, each following the other. */
export function BoundaryEditor({ desk, onClose }: BoundaryEditorProps) {
  const editing = useBoundaryEditor(desk);
  const { state, shown, change, settle, forgetNews, error, retry, zone, zones } = editing;
  const { flyTo } = useEditorMap({ ...editing, start: desk.start });
  useKeys(editing);
  return (
    <>
      <Head desk={desk} editing={editing} onClose={onClose} />
      {!hasWebGl() && (
        <p className="kj-hint">
          此浏览器不能显示地图（缺少 WebGL 2）：可在下表中输入、粘贴坐标，不能拖动和吸附。
        </p>
      )}
      <ClashNotice {...{ zone }} work={state.work} onSettle={settle} onForget={forgetNews} />
      {error && <ErrorState error={error} onRetry={retry} />}
      {shown ? (
        <>
          {state.drawn ? <DrawBar editing={editing} /> : <ActBar desk={desk} editing={editing} />}
          <Said editing={editing} />
          <FigureList boundary={shown} now={editing.figures.after} start={editing.figures.before} />
          <CornerTable
            boundary={shown}
            corners={editing.corners}
            {...{ zone, zones }}
            selected={state.selected}
            act={editing.act}
            onChoose={({ ref, place }, { isAdding, isLed }) => {
              change((before) => chosen(before, ref, isAdding));
              if (isLed) flyTo(place);
            }}
          />
          <p className="kj-hint kj-boundary-keys">
            拖动拐点，单击边加点；方向键 1 米（Shift 0.1 米），Delete
            删点。各采区共用的拐点一起移动，他人矿界不动。
          </p>
        </>
      ) : (
        <EmptyState
          title="本组还没有新边界"
          hint="以成员矿区的并集加上可并入的夹缝作为起点，再在地图和拐点表中修改。"
          action={
            <Button type="primary" onClick={() => editing.act(() => ({ boundary: desk.start }))}>
              以并集＋夹缝开始
            </Button>
          }
        />
      )}
    </>
  );
}

function useKeys({ act, change, undo, redo, zone, state }: BoundaryEditing): void {
  const { selected, work, drawn } = state;
  const isFree = work.clash === null && drawn === null;
  const [one] = selected;
  useEditorKeys({
    undo: () => {
      if (drawn) change(unpressed);
      else if (isFree) undo();
    },
    redo: () => isFree && redo(),
    remove: () => one && act((now) => deleteCorner(now, one)),
    escape: () => change(escaped),
    finish: () => change(finishedDrawing),
    nudge: (eastM, northM) => one && act((now) => nudgeCorner(now, one, { eastM, northM, zone })),
  });
}

interface HeadProps extends BoundaryEditorProps {
  editing: BoundaryEditing;
}

function Head({ desk, editing, onClose }: HeadProps) {
  const { work } = editing.state;
  const isHeld = work.clash !== null || editing.state.drawn !== null;
  return (
    <header className="kj-boundary-head">
      <Button size="small" onClick={onClose} disabled={editing.isSaving}>
        ← 返回方案
      </Button>
      <h1 className="kj-panel-title">{desk.name}边界</h1>
      <SaveBar
        state={stateText(editing)}
        undo={isHeld || work.past.length === 0 ? null : editing.undo}
        redo={isHeld || work.future.length === 0 ? null : editing.redo}
      />
    </header>
  );
}

function stateText({ state: { work }, isSaving, isSound }: BoundaryEditing): string {
  if (isSaving) return "正在保存…";
  if (!isUnsaved(work)) return work.seen.boundary ? "已保存" : "";
  return isSound || work.now === null ? "未保存" : "有错误，未保存";
}

/** What was done or refused last, and what is wrong with the boundary; each fault leads to its corner. */
function Said({ editing: { state, faults, change } }: { editing: BoundaryEditing }) {
  const { said } = state;
  return (
    <>
      <p className="kj-boundary-said" role="status" data-tone={said?.tone}>
        {said?.text}
      </p>
      {faults.length > 0 && (
        <Alert
          type={faults.some(({ severity }) => severity === "error") ? "error" : "warning"}
          title={
            <ul className="kj-boundary-faults" aria-label="边界问题">
              {faults.map(({ text, corner }) => (
                <li key={text}>
                  {corner ? (
                    <button
                      type="button"
                      className="kj-link"
                      onClick={() => change((now) => chosen(now, corner))}
                    >
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
