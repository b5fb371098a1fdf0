import type { Issue, IssuePlace } from "../issue.ts";
import { differentCorners, noGround } from "./no-ground.ts";
import { errorAt, pointPlace, type TracedRing } from "./traced-item.ts";

/** E01: a ring needs three different corners that are not on one line; repeats do not count. */
export function tooFewPoints(ring: TracedRing, place: IssuePlace): Issue[] {
  const reason = noGround(ring);
  if (reason === null) return [];
  const { point, pointName, ...ringPlace } = pointPlace({ ...place, ring: ring.number }, ring, 0);
  return [errorAt("E01", ringPlace, { count: differentCorners(ring), reason })];
}
