import type { Issue, IssuePlace } from "../issue.ts";
import { errorAt, pointLabel, pointPlace, type TracedRing } from "./traced-item.ts";

/** E02: the source says the ring closes (first point repeated by name, or GeoJSON), yet its last point lies elsewhere. */
export function unclosedRing(ring: TracedRing, place: IssuePlace): Issue[] {
  if (!ring.brokenClosure) return [];
  const last = ring.points.length - 1;
  const claim = ring.points[0]?.name === null ? "layout" : "name";
  return [errorAt("E02", pointPlace(place, ring, last), { claim, first: pointLabel(ring, 0) })];
}
