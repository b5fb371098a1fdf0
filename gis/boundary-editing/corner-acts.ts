import type { Position } from "geojson";
import { toPlane } from "../crs/gauss-kruger.ts";
import type { GroupBoundary } from "../schemes/group-boundary.ts";
import {
  type CornerRef,
  closeRing,
  cornerAt,
  cornersAround,
  type Edited,
  goneText,
  openRing,
  samePlace,
  withRing,
} from "./corner-ref.ts";
import { placeBeside, writablePlace } from "./plane-place.ts";

/**
 * Puts a corner elsewhere. Corners of this boundary at the very same place go along, so that parts which share an edge go on
 * sharing it. Boundaries that the draft is not about, licences and other groups, never move: one draft does not change another's
 * ground.
 */
export function moveCorner(boundary: GroupBoundary, ref: CornerRef, to: Position): Edited {
  const from = cornerAt(boundary, ref);
  if (!from) return { refusal: goneText };
  if (samePlace(from, to)) return { boundary, corner: ref };
  const moved = (corner: Position) => (samePlace(corner, from) ? to : corner);
  const parts = boundary.parts.map((part) => ({
    ...part,
    rings: part.rings.map((ring) => (ring.some((one) => samePlace(one, from)) ? ring.map(moved) : ring)),
  }));
  return { boundary: { parts }, corner: ref };
}

/** Moves a corner so many metres on the plane of the zone; it then stands where it can be written to the millimetre. */
export function nudgeCorner(
  boundary: GroupBoundary,
  ref: CornerRef,
  step: { eastM: number; northM: number; zone: number },
): Edited {
  const from = cornerAt(boundary, ref);
  if (!from) return { refusal: goneText };
  const to = writablePlace(placeBeside(from, step.eastM, step.northM, step.zone), step.zone);
  return moveCorner(boundary, ref, to);
}

/** Puts a new corner on the edge that begins at a corner. */
export function insertCorner(boundary: GroupBoundary, after: CornerRef, at: Position): Edited {
  const corners = cornersAround(boundary, after);
  if (!corners) return { refusal: goneText };
  const corner = after.corner + 1;
  return {
    boundary: withRing(boundary, after, [...corners.slice(0, corner), at, ...corners.slice(corner)]),
    corner: { ...after, corner },
  };
}

/** The middle of the edge that begins at a corner, on the plane of the zone. */
export function middleOfEdge(boundary: GroupBoundary, after: CornerRef, zone: number): Position | null {
  const corners = cornersAround(boundary, after);
  const from = corners?.[after.corner];
  const to = corners?.[(after.corner + 1) % corners.length];
  if (!from || !to) return null;
  const [one, other] = [toPlane(from, zone, 3), toPlane(to, zone, 3)];
  const half = { eastM: (other.eastM - one.eastM) / 2, northM: (other.northM - one.northM) / 2 };
  return writablePlace(placeBeside(from, half.eastM, half.northM, zone), zone);
}

/** Takes a corner away, in every ring of this boundary that has it at the same place. */
export function deleteCorner(boundary: GroupBoundary, ref: CornerRef): Edited {
  const place = cornerAt(boundary, ref);
  if (!place) return { refusal: goneText };
  const without = (ring: Position[]) =>
    closeRing(openRing(ring).filter((corner) => !samePlace(corner, place)));
  const touched = boundary.parts.flatMap(({ rings }) =>
    rings.filter((ring) => ring.some((corner) => samePlace(corner, place))),
  );
  if (touched.some((ring) => openRing(without(ring)).length < 3))
    return { refusal: "一圈至少要有三个拐点，不能再删。要去掉整圈，请用“填空洞”或“删去采区”。" };
  const parts = boundary.parts.map((part) => ({
    ...part,
    rings: part.rings.map((ring) => (touched.includes(ring) ? without(ring) : ring)),
  }));
  return { boundary: { parts } };
}
