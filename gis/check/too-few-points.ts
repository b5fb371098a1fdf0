import type { Issue, IssuePlace } from "../issue.ts";
import { errorAt, pointPlace, type TracedRing } from "./traced-item.ts";

/** E01: a ring needs three different corners; repeats do not count. */
export function tooFewPoints(ring: TracedRing, place: IssuePlace): Issue[] {
  const count = new Set(ring.points.map((point) => point.at.join())).size;
  if (count >= 3) return [];
  const { point, pointName, ...ringPlace } = pointPlace({ ...place, ring: ring.number }, ring, 0);
  return [errorAt("E01", ringPlace, { count })];
}
