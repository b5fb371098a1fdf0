import { dressedNumbers, fullWidthSigns, readMetres, readSourceNumber } from "../check/source-number.ts";
import { swappedAxes } from "../check/swapped-axes.ts";
import { errorAt } from "../check/traced-item.ts";
import { zoneMismatch } from "../check/zone-mismatch.ts";
import type { PlaneReading, StatedZone } from "../crs/plane-reading.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import { lineOf, type PlaneRingText, type PointReading } from "./plane-point.ts";

/** E12 warning, once for all lines with full-width digits. */
export function fullWidthIssue(texts: readonly PlaneRingText[], place: IssuePlace): Issue[] {
  const odd = texts.flatMap((ring) =>
    ring.points.filter(({ x, y }) => readSourceNumber(x).fullWidth || readSourceNumber(y).fullWidth),
  );
  const [first] = odd;
  return first === undefined ? [] : [fullWidthSigns({ ...place, ...lineOf(first) }, odd.length)];
}

/** E12 warning, once for all numbers with parted thousands or a unit. */
export function dressedIssue(texts: readonly PlaneRingText[], place: IssuePlace): Issue[] {
  const numbers = texts.flatMap(({ points }) =>
    points.flatMap((point) => [point.x, point.y].map((text) => ({ text, point }))),
  );
  const dressed = numbers.filter(({ text }) => readMetres(text).dressed);
  const [first] = dressed;
  if (first === undefined) return [];
  return [dressedNumbers({ ...place, ...lineOf(first.point) }, first.text, dressed.length)];
}

/** E11, once for all points the wrong way round. */
export function swapIssue(readings: readonly PointReading[], accepted: boolean): Issue[] {
  const swapped = readings.filter((reading) => reading.swapped);
  const [first] = swapped;
  if (first === undefined) return [];
  const { x, y } = first.text;
  return [swappedAxes(first.place, { kind: "plane", first: x, second: y, count: swapped.length }, accepted)];
}

/** E05, one issue for each wrong prefix. The user's own word for the prefix's zone makes it a warning. */
export function zoneIssues(
  readings: readonly PointReading[],
  stated: StatedZone,
  confirmedZone: number | null,
): Issue[] {
  const clashes = readings.filter((reading) => clashesWith(reading, stated));
  return [...new Set(clashes.map((reading) => reading.zone))].flatMap((prefix) => {
    const points = clashes.filter((reading) => reading.zone === prefix);
    const [first] = points;
    if (first === undefined || prefix === null || stated.zone === null || first.zoneWidth === null) return [];
    const clash = {
      stated: stated.zone,
      statedWidth: stated.zoneWidth,
      prefix,
      prefixWidth: first.zoneWidth,
    };
    return [zoneMismatch(first.place, { ...clash, count: points.length }, confirmedZone === prefix)];
  });
}

function clashesWith(reading: PointReading, stated: StatedZone): boolean {
  if (reading.zone === null) return false;
  const widthDiffers = stated.zoneWidth !== null && reading.zoneWidth !== stated.zoneWidth;
  return (stated.zone !== null && reading.zone !== stated.zone) || widthDiffers;
}

/** F02: eastings without prefix, and nobody says which zone. */
export function missingZoneIssue(readings: readonly PointReading[]): Issue[] {
  const [first] = readings;
  if (first === undefined || readings.some((reading) => reading.zone !== null)) return [];
  return isBareEasting(first) ? [errorAt("F02", first.place, { y: first.text.y.trim() })] : [];
}

/** Six digits before the point: an easting whose zone number was left off. */
export function isBareEasting({ eastM }: PlaneReading): boolean {
  return eastM >= 100_000 && eastM < 1_000_000;
}
