import type { Issue, IssuePlace } from "../issue.ts";
import { differentCorners, noGround } from "./no-ground.ts";
import { errorAt, pointPlace, type TracedRing, warningAt } from "./traced-item.ts";

/** E01: a ring needs three different corners that are not on one line; repeats do not count. A warning where they are all but on one line. */
export function tooFewPoints(ring: TracedRing, place: IssuePlace): Issue[] {
  const reason = noGround(ring);
  if (reason === null) return [];
  const { point, pointName, ...ringPlace } = pointPlace({ ...place, ring: ring.number }, ring, 0);
  const issueAt = reason === "thin" ? warningAt : errorAt;
  return [issueAt("E01", ringPlace, { count: differentCorners(ring), reason })];
}
