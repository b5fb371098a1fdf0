import { geodesicDistanceM } from "../measure/geodesic.ts";
import type { GroupBoundary } from "../schemes/group-boundary.ts";
import { moveCorner } from "./corner-acts.ts";
import { type CornerRef, cornerAt, type Edited, goneText } from "./corner-ref.ts";
import { nameOf, numberedCorners } from "./numbered-corners.ts";
import { type PlaneText, placeOf, planeText } from "./plane-place.ts";
import { readPlaneText } from "./read-plane-text.ts";

/** m; further a corner of a mine is not moved by hand: a digit is wrong */
const furthestM = 20_000;

/**
 * Puts a corner where its row says. What is typed is kept: the row reads the same again, to the millimetre; more decimals are
 * rounded there. A row that says what it said before moves nothing, so that a corner snapped to another's stays exactly there.
 */
export function typeCorner(boundary: GroupBoundary, ref: CornerRef, typed: PlaneText, zone: number): Edited {
  const from = cornerAt(boundary, ref);
  if (!from) return { refusal: goneText };
  const name = nameOf(numberedCorners(boundary, zone), ref);
  const read = readPlaneText(typed, zone);
  if ("trouble" in read) return { refusal: `${name}：${read.trouble}` };
  const before = planeText(from, zone);
  if (before.x === read.plane.x && before.y === read.plane.y) return { boundary, corner: ref };
  const to = placeOf(read.plane, zone);
  const movedM = geodesicDistanceM(from, to);
  if (movedM > furthestM)
    return {
      refusal: `${name}：与原位置相距 ${(movedM / 1000).toFixed(1)} 公里，像是多写、少写或写错了一位。请核对。`,
    };
  return moveCorner(boundary, ref, to);
}
