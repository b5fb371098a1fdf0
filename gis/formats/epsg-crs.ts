import type { FeatureCrs } from "./feature-item.ts";
import type { Datum } from "./parsed-file.ts";

interface ZoneCodes {
  /** EPSG code of the first zone; the others follow */
  from: number;
  datum: Datum;
  zoneWidth: 3 | 6;
}

const lonLatCodes: Readonly<Record<number, Datum>> = {
  4214: "BJ54",
  4326: "WGS84",
  4490: "CGCS2000",
  4555: "BJ54",
  4610: "XIAN80",
};
const firstZone = { 3: 25, 6: 13 } as const;
const zonesOfWidth = { 3: 21, 6: 11 } as const;

/** Gauss-Krüger systems of China, each family with the zone in front and then without it. */
const zoneCodes: readonly ZoneCodes[] = [
  { from: 4491, datum: "CGCS2000", zoneWidth: 6 },
  { from: 4502, datum: "CGCS2000", zoneWidth: 6 },
  { from: 4513, datum: "CGCS2000", zoneWidth: 3 },
  { from: 4534, datum: "CGCS2000", zoneWidth: 3 },
  { from: 2327, datum: "XIAN80", zoneWidth: 6 },
  { from: 2338, datum: "XIAN80", zoneWidth: 6 },
  { from: 2349, datum: "XIAN80", zoneWidth: 3 },
  { from: 2370, datum: "XIAN80", zoneWidth: 3 },
  { from: 2401, datum: "BJ54", zoneWidth: 3 },
  { from: 2422, datum: "BJ54", zoneWidth: 3 },
  { from: 21413, datum: "BJ54", zoneWidth: 6 },
  { from: 21453, datum: "BJ54", zoneWidth: 6 },
];

/** How the numbers under an EPSG code are to be read; null for a code that is none of CGCS2000, Xian 1980, Beijing 1954, WGS 84. */
export function crsOfEpsg(code: number): FeatureCrs | null {
  const text = `EPSG:${code}`;
  const lonLat = lonLatCodes[code];
  if (lonLat !== undefined) return { datum: lonLat, text, kind: "geographic", zone: null, zoneWidth: null };
  const family = zoneCodes.find(
    ({ from, zoneWidth }) => code >= from && code < from + zonesOfWidth[zoneWidth],
  );
  if (family === undefined) return null;
  const { datum, zoneWidth, from } = family;
  return { datum, text, kind: "plane", zone: firstZone[zoneWidth] + code - from, zoneWidth };
}
