import { errorAt, warningAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { ReadOptions } from "./boundary-format.ts";
import type { Datum } from "./parsed-file.ts";

const patterns: readonly [RegExp, Datum][] = [
  [/2000|CGCS|(^|\D)(449\d|45[0-4]\d|455[0-4])(\D|$)/i, "CGCS2000"],
  [/西安|1980|(^|\D)80(\D|$)|xian|4610/i, "XIAN80"],
  [/北京|1954|(^|\D)54(\D|$)|beijing|4214/i, "BJ54"],
  [/WGS|(^|\D)84(\D|$)|4326|CRS84/i, "WGS84"],
  [/GCJ|火星|国测局/i, "GCJ02"],
];

/** The datum a source names in words or by EPSG code; null when it names none that is known. */
export function datumOf(text: string): Datum | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * The datum to read a source in: as it says, else as the user says, else CGCS2000 with a warning (E10) that nobody said so. A name
 * that is not known blocks until the user says what it is.
 */
export function settleDatum(
  text: string | null,
  { datum: told }: ReadOptions,
  place: IssuePlace,
): { datum: Datum; datumIssues: Issue[] } {
  const words = text?.trim() ?? "";
  const named = datumOf(words);
  if (named !== null) return { datum: named, datumIssues: [] };
  if (told !== undefined) return { datum: told, datumIssues: [] };
  const silent = warningAt("E10", place, { datum: "missing", text: "" });
  const unknown = errorAt("E10", place, { datum: "unknown", text: words.slice(0, 60) });
  return { datum: "CGCS2000", datumIssues: [words === "" ? silent : unknown] };
}
