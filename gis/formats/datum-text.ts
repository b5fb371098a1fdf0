import type { Datum } from "./parsed-file.ts";

const patterns: readonly [RegExp, Datum][] = [
  [/2000|CGCS|4490|45[1-5]\d/i, "CGCS2000"],
  [/西安|1980|(^|\D)80(\D|$)|xian|4610/i, "XIAN80"],
  [/北京|1954|(^|\D)54(\D|$)|beijing|4214/i, "BJ54"],
  [/WGS|(^|\D)84(\D|$)|4326|CRS84/i, "WGS84"],
  [/GCJ|火星|国测局/i, "GCJ02"],
];

/** The datum a source names in words or by EPSG code; null when it names none that is known. */
export function datumOf(text: string): Datum | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
