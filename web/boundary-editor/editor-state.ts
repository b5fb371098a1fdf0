import type { Position } from "geojson";
import { insertCorner, moveCorner } from "#gis/boundary-editing/corner-acts";
import { type CornerRef, cornerAt, type Edited, sameRef } from "#gis/boundary-editing/corner-ref";
import { ownTargets, pickCorner } from "#gis/boundary-editing/pick-corner";
import { writablePlace } from "#gis/boundary-editing/plane-place";
import { addPart, cutHole } from "#gis/boundary-editing/ring-acts";
import { type SnapIndex, type Snapped, type SnapTarget, snapIndex, snapTo } from "#gis/boundary-editing/snap";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import type { PressedPlace } from "../map/modes/vertex-mode.ts";
import { acted, type BoundaryWork } from "./boundary-work.ts";

/** A corner on its way, from being taken to being let go. */
interface Dragged {
  /** before it moved, with the corner in it if it is a new one */
  from: GroupBoundary;
  now: GroupBoundary;
  corner: CornerRef;
  isNew: boolean;
  index: SnapIndex;
  snapped: Snapped | null;
}

/** What was told last: that it was done, or why not. */
export interface Said {
  tone: "done" | "refused";
  text: string;
}

export interface EditorState {
  work: BoundaryWork;
  /** at most two: the second is the other end of a cut */
  selected: readonly CornerRef[];
  dragged: Dragged | null;
  /** corners of a hole or a 采区 that is being drawn */
  drawn: { kind: DrawnKind; corners: readonly Position[] } | null;
  said: Said | null;
}

export type DrawnKind = "hole" | "part";

export const startState = (work: BoundaryWork): EditorState => ({
  ...{ work, selected: [], dragged: null, drawn: null, said: null },
});

/** What is to be drawn: with the corner that is on its way. */
export const shownBoundary = ({ work, dragged }: EditorState): GroupBoundary | null =>
  dragged?.now ?? work.now;

const refused = (text: string): Said => ({ tone: "refused", text });
const done = (text: string): Said => ({ tone: "done", text });

/** An act, or why it was not done. */
export function performed(state: EditorState, edited: Edited & { note?: string }): EditorState {
  if ("refusal" in edited) return { ...state, said: refused(edited.refusal) };
  const { boundary, corner, note } = edited;
  const selected = corner ? [corner] : state.selected.filter((ref) => cornerAt(boundary, ref) !== null);
  return { ...state, selected, work: acted(state.work, boundary), said: note ? done(note) : null };
}

/** Another state of the boundary altogether: back, forth, or that of somebody else. */
export function turned(state: EditorState, work: BoundaryWork): EditorState {
  const selected = state.selected.filter((ref) => work.now !== null && cornerAt(work.now, ref) !== null);
  return { ...state, work, selected, dragged: null, said: null };
}

/** Chooses one corner; with `isAdding` as the second one. */
export function chosen(state: EditorState, ref: CornerRef | null, isAdding = false): EditorState {
  if (!ref) return { ...state, selected: [] };
  const [first] = state.selected;
  const isSecond = isAdding && first !== undefined && !sameRef(first, ref);
  return { ...state, selected: isSecond ? [first, ref] : [ref] };
}

/** Takes what lies there: a corner, or an edge by a new corner on it; the state itself where there is nothing. */
export function grabbed(
  state: EditorState,
  { at, reachM, isAdding }: PressedPlace,
  { targets, zone }: { targets: readonly SnapTarget[]; zone: number },
): EditorState {
  const { now } = state.work;
  const picked = now && !state.drawn ? pickCorner(now, at, reachM) : null;
  if (!now || !picked) return state;
  if (picked.kind === "corner" && isAdding) return chosen(state, picked.ref, true);
  const inserted =
    picked.kind === "edge" ? insertCorner(now, picked.after, writablePlace(picked.place, zone)) : null;
  const from = inserted && "boundary" in inserted ? inserted.boundary : now;
  const corner = picked.kind === "corner" ? picked.ref : { ...picked.after, corner: picked.after.corner + 1 };
  const index = snapIndex([...targets, ...ownTargets(from, corner)]);
  const dragged = { from, now: from, corner, isNew: inserted !== null, index, snapped: null };
  return { ...state, selected: [corner], dragged, said: null };
}

/** The corner follows the pointer, and is laid on what is near. */
export function draggedTo(state: EditorState, place: PressedPlace, zone: number): EditorState {
  const { dragged } = state;
  if (!dragged) return state;
  const snapped = place.isFree ? null : snapTo(dragged.index, place.at, place.reachM);
  const to = snapped?.place ?? writablePlace(place.at, zone);
  const moved = moveCorner(dragged.from, dragged.corner, to);
  if ("refusal" in moved) return state;
  const said = snapped ? done(snapText(snapped)) : null;
  return { ...state, dragged: { ...dragged, now: moved.boundary, snapped }, said };
}

/** Let go: one act, that of moving or that of the new corner. */
export function dropped(state: EditorState, isMoved: boolean): EditorState {
  const { dragged, work } = state;
  if (!dragged) return state;
  const isActed = isMoved || dragged.isNew;
  return { ...state, dragged: null, work: isActed ? acted(work, dragged.now) : work };
}

/** Gives up what is under way; else nothing is chosen any more. */
export function escaped(state: EditorState): EditorState {
  if (state.dragged) return { ...state, dragged: null, said: null };
  return state.drawn ? { ...state, drawn: null, said: null } : { ...state, selected: [], said: null };
}

export const drawing = (state: EditorState, kind: DrawnKind): EditorState => ({
  ...state,
  selected: [],
  drawn: { kind, corners: [] },
  said: done(
    kind === "hole"
      ? "在采区内逐点单击画出空洞，回车完成，Esc 取消，Ctrl+Z 撤去上一点。"
      : "逐点单击画出新采区，靠近邻界时自动吸附，回车完成，Esc 取消，Ctrl+Z 撤去上一点。",
  ),
});

/** One more corner of what is being drawn. */
export function pressedAt(
  state: EditorState,
  { at, reachM, isFree }: PressedPlace,
  { targets, zone }: { targets: readonly SnapTarget[]; zone: number },
): EditorState {
  const { drawn, work } = state;
  if (!drawn) return { ...state, selected: [] };
  const own = work.now ? ownTargets(work.now, null) : [];
  const snapped = isFree ? null : snapTo(snapIndex([...targets, ...own]), at, reachM);
  const corners = [...drawn.corners, snapped?.place ?? writablePlace(at, zone)];
  return { ...state, drawn: { ...drawn, corners }, ...(snapped ? { said: done(snapText(snapped)) } : {}) };
}

/** Takes back the last corner of what is being drawn. */
export function unpressed(state: EditorState): EditorState {
  const { drawn } = state;
  return drawn ? { ...state, drawn: { ...drawn, corners: drawn.corners.slice(0, -1) } } : state;
}

export function finishedDrawing(state: EditorState): EditorState {
  const { drawn, work } = state;
  if (!drawn || !work.now) return state;
  if (drawn.corners.length < 3) return { ...state, said: refused("至少要单击三个点才能围成一圈。") };
  const edited = drawn.kind === "hole" ? cutHole(work.now, drawn.corners) : addPart(work.now, drawn.corners);
  return performed({ ...state, drawn: null }, edited);
}

function snapText({ kind, label, distanceM }: Snapped): string {
  return `已吸附到${label}的${kind === "vertex" ? "拐点" : "边"}（距指针 ${distanceM.toFixed(2)} 米，按住 Alt 不吸附）`;
}
