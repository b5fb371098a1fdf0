import type { Position } from "geojson";
import type { GroupBoundary } from "../schemes/group-boundary.ts";
import { type CornerRef, cornerAt, openRing, samePlace } from "./corner-ref.ts";
import { type SnapTarget, snapIndex, snapTo } from "./snap.ts";

/** What of the boundary being drawn lies under the pointer: a corner, or a place on the edge that begins at a corner. */
export type Picked = { kind: "corner"; ref: CornerRef } | { kind: "edge"; after: CornerRef; place: Position };

/** The nearest corner within `reachM`, else the nearest edge; null where neither is that near. */
export function pickCorner(boundary: GroupBoundary, at: Position, reachM: number): Picked | null {
  const edges = edgesOf(boundary);
  const targets = edges.map(({ from, to }, index) => ({
    label: String(index),
    shape: { type: "MultiPolygon" as const, coordinates: [[[from, to]]] },
  }));
  const found = snapTo(snapIndex(targets), at, reachM);
  const edge = found ? edges[Number(found.label)] : undefined;
  if (!found || !edge) return null;
  if (found.kind === "edge") return { kind: "edge", after: edge.ref, place: found.place };
  return { kind: "corner", ref: samePlace(found.place, edge.from) ? edge.ref : edge.nextRef };
}

/** Edges of the boundary itself that a corner on its way may be laid on: all that it is no end of. */
export function ownTargets(boundary: GroupBoundary, moving: CornerRef | null): SnapTarget[] {
  const place = moving && cornerAt(boundary, moving);
  const isOwn = (end: Position) => place !== null && samePlace(end, place);
  const rings = edgesOf(boundary)
    .filter(({ from, to }) => !isOwn(from) && !isOwn(to))
    .map(({ from, to }) => [from, to]);
  return rings.length > 0
    ? [{ label: "本组范围", shape: { type: "MultiPolygon", coordinates: [rings] } }]
    : [];
}

interface OwnEdge {
  ref: CornerRef;
  nextRef: CornerRef;
  from: Position;
  to: Position;
}

function edgesOf({ parts }: GroupBoundary): OwnEdge[] {
  return parts.flatMap(({ rings }, part) =>
    rings.flatMap((stored, ring) => {
      const corners = openRing(stored);
      return corners.map((from, corner): OwnEdge => {
        const next = (corner + 1) % corners.length;
        const at = { part, ring };
        return { ref: { ...at, corner }, nextRef: { ...at, corner: next }, from, to: corners[next] ?? from };
      });
    }),
  );
}
