import type { Position } from "geojson";
import { useEffect, useMemo, useRef } from "react";
import type { SnapTarget } from "#gis/boundary-editing/snap";
import { boundsOf } from "#gis/measure/bounds";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import { useMapEngine } from "../map/engine-store.ts";
import { startVertexMode, type VertexHandlers } from "../map/modes/vertex-mode.ts";
import { type Overlay, useOverlay } from "../map/use-overlay.ts";
import { boundaryFeatures } from "./boundary-features.ts";
import { boundaryOverlay } from "./boundary-overlay.ts";
import { draggedTo, dropped, type EditorState, grabbed, pressedAt } from "./editor-state.ts";

interface BoundaryMap {
  state: EditorState;
  zone: number;
  targets: readonly SnapTarget[];
  start: GroupBoundary | null;
}

interface EditorMap extends BoundaryMap {
  change: (next: (state: EditorState) => EditorState) => void;
}

const cornerZoom = 16;

/** The map in editing mode: corners are taken, dragged and let go. */
export function useEditorMap(editor: EditorMap): { flyTo: (place: Position) => void } {
  useVertexMode(editor);
  return useBoundaryMap(editor, boundaryOverlay);
}

/** The boundary with its corners is drawn, and the map goes there. */
export function useBoundaryMap(
  { state, zone, targets, start }: BoundaryMap,
  overlay: Overlay,
): { flyTo: (place: Position) => void } {
  const engine = useMapEngine();
  const neighbours = useMemo(() => targets.map(({ shape }) => shape), [targets]);
  const data = useMemo(
    () => boundaryFeatures(state, { zone, start, neighbours }),
    [state, zone, start, neighbours],
  );
  useOverlay(overlay, data);
  const ground = state.work.now ?? start;
  const first = useRef(ground);
  first.current ??= ground;
  useEffect(() => {
    if (engine && first.current) engine.flyToBounds(boundsOf(boundaryShape(first.current)), 16, 60);
  }, [engine]);
  return { flyTo: (place) => engine?.flyTo(place, cornerZoom) };
}

function useVertexMode(editor: EditorMap): void {
  const engine = useMapEngine();
  const latest = useRef(editor);
  latest.current = editor;
  useEffect(() => {
    if (!engine) return undefined;
    const handlers: VertexHandlers = {
      grab: (place) => {
        const { state, change } = latest.current;
        const next = grabbed(state, place, latest.current);
        if (next === state) return false;
        change(() => next);
        return true;
      },
      drag: (place) => latest.current.change((state) => draggedTo(state, place, latest.current.zone)),
      drop: (isMoved) => latest.current.change((state) => dropped(state, isMoved)),
      press: (place) => latest.current.change((state) => pressedAt(state, place, latest.current)),
    };
    return startVertexMode(engine, handlers);
  }, [engine]);
}
