import type { Issue, IssuePlace } from "../issue.ts";
import { errorAt, warningAt } from "./traced-item.ts";

/** What was said and what the numbers carry; widths in degrees, null when nothing was said. */
export interface ZoneClash {
  stated: number;
  statedWidth: 3 | 6 | null;
  prefix: number;
  prefixWidth: 3 | 6;
  count: number;
}

/**
 * E05: the zone prefix of Y (8 digits) differs from the stated 带号. `place` is the first such point, `count` how many
 * there are. A warning once the user has named the prefix's zone as the right one.
 */
export function zoneMismatch(place: IssuePlace, clash: ZoneClash, confirmed: boolean): Issue {
  const context = { ...clash, statedWidth: clash.statedWidth ?? 0 };
  return (confirmed ? warningAt : errorAt)("E05", place, context);
}
