import { Button } from "antd";
import { useMemo, useState } from "react";
import type { SchemeBoundary } from "#contract/scheme-boundaries";
import { numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { runTime } from "../ui/run-time.ts";
import { readBoundaryOverlay } from "./boundary-overlay.ts";
import { openedWork } from "./boundary-work.ts";
import { CornerTable } from "./corner-table.tsx";
import { chosen, startState } from "./editor-state.ts";
import { FigureList } from "./figure-list.tsx";
import { useTableZone } from "./table-zone.ts";
import { type BoundaryDesk, useFigures, useTargets } from "./use-boundary-editor.ts";
import { useBoundaryMap } from "./use-editor-map.ts";
import "./boundary-editor.css";

interface BoundaryViewProps {
  desk: Pick<BoundaryDesk, "name" | "start" | "surroundings" | "rules">;
  stored: SchemeBoundary;
  onClose: () => void;
}

/** The new boundary of a group for who may read it: its figures and its corners, on the map and as a table. */
export function BoundaryView({ desk, stored, onClose }: BoundaryViewProps) {
  const { start, surroundings } = desk;
  const { version, boundary, updatedBy, updatedAt } = stored;
  const [selected, setSelected] = useState(startState(openedWork(stored)).selected);
  const { zone, zones } = useTableZone(start);
  const targets = useTargets(surroundings);
  const figures = useFigures(desk, boundary);
  const corners = useMemo(() => numberedCorners(boundary, zone), [boundary, zone]);
  const state = useMemo(
    () => ({ ...startState(openedWork({ version, boundary, updatedBy })), selected }),
    [version, boundary, updatedBy, selected],
  );
  const { flyTo } = useBoundaryMap({ state, zone, targets, start }, readBoundaryOverlay);
  return (
    <>
      <header className="kj-boundary-head">
        <Button size="small" onClick={onClose}>
          ← 返回方案
        </Button>
        <h1 className="kj-panel-title">{desk.name}新边界</h1>
        <span className="kj-save-state">
          {updatedBy} {runTime(updatedAt)} 保存
        </span>
      </header>
      <FigureList boundary={boundary} now={figures.after} start={figures.before} />
      <CornerTable
        {...{ boundary, corners, zone, zones, selected }}
        act={null}
        onChoose={({ ref, place }) => {
          setSelected(chosen(state, ref).selected);
          flyTo(place);
        }}
      />
    </>
  );
}
