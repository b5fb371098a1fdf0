import type { Datum } from "../formats/parsed-file.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import { warningAt } from "./traced-item.ts";

const usable: readonly Datum[] = ["CGCS2000", "WGS84"];

/**
 * E10: only CGCS2000 decides; WGS 84 lon/lat agrees with it to the decimetre. Other datums are kept as they stand,
 * never shifted (no published parameters exist), and marked as not usable for decisions.
 */
export function datumIssues(datum: Datum, datumText: string | null, place: IssuePlace): Issue[] {
  if (usable.includes(datum)) return [];
  return [warningAt("E10", place, { datum, text: datumText ?? datum })];
}
