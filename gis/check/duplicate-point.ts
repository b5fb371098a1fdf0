import type { Issue, IssuePlace } from "../issue.ts";
import { pointLabel, pointPlace, type TracedRing, warningAt } from "./traced-item.ts";
import { samePoint } from "./turn.ts";

/** E04: the same corner twice in a row (warning: it is left out). The closing repeat is none. */
export function duplicatePoints(ring: TracedRing, place: IssuePlace): Issue[] {
  return ring.points.flatMap((point, index) => {
    const before = ring.points[index - 1];
    if (before === undefined || !samePoint(before.at, point.at)) return [];
    return [warningAt("E04", pointPlace(place, ring, index), { before: pointLabel(ring, index - 1) })];
  });
}
