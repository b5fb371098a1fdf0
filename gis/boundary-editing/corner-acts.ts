import type { Position } from "geojson";
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
import { placeBeside, planeOf, writablePlace } from "./plane-place.ts";

interface Move {
  ref: CornerRef;
  to: Position;
}

/**
 * Puts a corner elsewhere. Corners at the very same place in other rings of this boundary go along, so that parts which share an
 * edge go on sharing it. Boundaries that the draft is not about, licences and other groups, never move: one draft does not change
 * another's ground.
 */
export function moveCorner(boundary: GroupBoundary, ref: CornerRef, to: Position): Edited {
  const from = cornerAt(boundary, ref);
  if (!from) return { refusal: goneText };
  return { boundary: samePlace(from, to) ? boundary : moveCorners(boundary, [{ ref, to }]), corner: ref };
}

/** Puts several corners elsewhere at once, each from where it is now. */
export function moveCorners(boundary: GroupBoundary, moves: readonly Move[]): GroupBoundary {
  const from = moves.map(({ ref }) => cornerAt(boundary, ref));
  const parts = boundary.parts.map((own, part) => ({
    ...own,
    rings: own.rings.map((ring, at) => {
      const isHere = ({ ref }: Move) => ref.part === part && ref.ring === at;
      const corners = openRing(ring);
      const moved = corners.map((place, corner) => {
        const asked = moves.find((move) => isHere(move) && move.ref.corner === corner);
        const along = moves.find((move, index) => !isHere(move) && samePlace(place, from[index] ?? []));
        return (asked ?? along)?.to ?? place;
      });
      return moved.some((place, corner) => place !== corners[corner]) ? closeRing(moved) : ring;
    }),
  }));
  return { parts };
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
  const [one, other] = [planeOf(from, zone), planeOf(to, zone)];
  const half = { eastM: (other.eastM - one.eastM) / 2, northM: (other.northM - one.northM) / 2 };
  return writablePlace(placeBeside(from, half.eastM, half.northM, zone), zone);
}

/** Takes a corner away, and from other rings of this boundary the one at the same place. */
export function deleteCorner(boundary: GroupBoundary, ref: CornerRef): Edited {
  const place = cornerAt(boundary, ref);
  if (!place) return { refusal: goneText };
  const parts = boundary.parts.map((own, part) => ({
    ...own,
    rings: own.rings.map((ring, at) => {
      const isHere = ref.part === part && ref.ring === at;
      const corners = openRing(ring);
      const kept = corners.filter((one, corner) => (isHere ? corner !== ref.corner : !samePlace(one, place)));
      return kept.length === corners.length ? ring : closeRing(kept);
    }),
  }));
  if (parts.some(({ rings }) => rings.some((ring) => openRing(ring).length < 3)))
    return { refusal: "一圈至少要有三个拐点，不能再删。要去掉整圈，请用“填空洞”或“删去采区”。" };
  return { boundary: { parts } };
}
