import type { Issue, IssuePlace } from "../issue.ts";
import { errorAt, warningAt } from "./traced-item.ts";

/**
 * E11: the columns stand the wrong way round for `count` points, `place` being the first. Never mended silently: an
 * error until the user accepts the exchange, a warning afterwards.
 */
export function swappedAxes(
  place: IssuePlace,
  found: { kind: "plane" | "geographic"; first: string; second: string; count: number },
  accepted: boolean,
): Issue {
  return (accepted ? warningAt : errorAt)("E11", place, { ...found, accepted: accepted ? "yes" : "no" });
}
