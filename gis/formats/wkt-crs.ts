import { zonePrefix } from "../crs/plane-reading.ts";
import type { FeatureCrs } from "./feature-item.ts";
import type { Datum } from "./parsed-file.ts";

const metresPerZone = 1_000_000;
const falseEastingM = 500_000;
const degree = Math.PI / 180;

const datumNames: readonly [RegExp, Datum][] = [
  [/china[\W_]*2000|china[\W_]*geodetic.*2000|cgcs[\W_]*2000/i, "CGCS2000"],
  [/xi'?an/i, "XIAN80"],
  [/beijing/i, "BJ54"],
  [/wgs[\W_]*(19)?84/i, "WGS84"],
];

/**
 * How a .prj or another WKT says its numbers are to be read: lon/lat or Gauss-Krüger of a 3° or 6° zone in metres, with or
 * without the zone in the false easting. Any other projection, unit or datum has `datum` null: it cannot be placed.
 */
export function crsOfWkt(wkt: string): FeatureCrs {
  const geographicName = nameOf(wkt, "GEOG(?:CS|CRS)") ?? nameOf(wkt, "BASEGEOGCRS");
  const planeName = nameOf(wkt, "PROJ(?:CS|CRS)");
  const text = planeName ?? geographicName ?? wkt.trim().slice(0, 60);
  const unknown: FeatureCrs = { datum: null, text, kind: "geographic", zone: null, zoneWidth: null };
  const datum = datumIn(`${geographicName ?? ""} ${nameOf(wkt, "DATUM") ?? ""}`);
  if (planeName === null) return isInDegrees(wkt) ? { ...unknown, datum } : unknown;
  const zone = zoneIn(wkt, planeName);
  return zone === null ? unknown : { ...unknown, ...zone, datum, kind: "plane" };
}

function nameOf(wkt: string, keyword: string): string | null {
  return new RegExp(`\\b${keyword}\\s*[[(]\\s*"([^"]{0,200})"`, "i").exec(wkt)?.[1] ?? null;
}

function datumIn(names: string): Datum | null {
  return datumNames.find(([pattern]) => pattern.test(names))?.[1] ?? null;
}

function unitsIn(wkt: string): number[] {
  const units = wkt.matchAll(/\b(?:LENGTH|ANGLE)?UNIT\s*[[(]\s*"[^"]*"\s*,\s*([-+\d.eE]+)/gi);
  return [...units].map(([, factor]) => Number(factor));
}

function isInDegrees(wkt: string): boolean {
  return unitsIn(wkt).every((unit) => Math.abs(unit - degree) < 1e-9);
}

/** The national zone of a transverse Mercator in metres, unscaled, from the equator; null for any other projection. */
function zoneIn(wkt: string, name: string): { zone: number; zoneWidth: 3 | 6 } | null {
  const isGaussKruger = /\bPROJECTION\s*[[(]\s*"(Gauss[_-]Kruger|Transverse_Mercator)"/i.test(wkt);
  const parameter = parametersOf(wkt);
  const isPlain =
    parameter("scale_factor", 1) === 1 &&
    parameter("latitude_of_origin", 0) === 0 &&
    parameter("false_northing", 0) === 0;
  if (!isGaussKruger || !isPlain || unitsIn(wkt).at(-1) !== 1) return null;
  const meridian = parameter("central_meridian", Number.NaN);
  const eastingM = parameter("false_easting", Number.NaN);
  const prefix = Math.floor(eastingM / metresPerZone);
  if (eastingM - prefix * metresPerZone !== falseEastingM) return null;
  const zones = [
    { zone: meridian / 3, zoneWidth: 3 as const },
    { zone: (meridian + 3) / 6, zoneWidth: 6 as const },
  ].filter((zone) => isNational(zone) && (prefix === 0 || prefix === zone.zone));
  const saysThree = /(^|[^\d])3[\W_]*deg|3度/i.test(name);
  return (saysThree ? zones[0] : zones.at(-1)) ?? null;
}

function isNational({ zone, zoneWidth }: { zone: number; zoneWidth: 3 | 6 }): boolean {
  return Number.isInteger(zone) && zonePrefix(zone * metresPerZone)?.zoneWidth === zoneWidth;
}

function parametersOf(wkt: string): (name: string, otherwise: number) => number {
  const found = wkt.matchAll(/\bPARAMETER\s*[[(]\s*"([^"]*)"\s*,\s*([-+\d.eE]+)/gi);
  const values = new Map([...found].map(([, name = "", value]) => [name.toLowerCase(), Number(value)]));
  return (name, otherwise) => values.get(name) ?? otherwise;
}
