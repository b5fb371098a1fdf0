import { bareMetres, notANumber, readMetres } from "../check/source-number.ts";
import { errorAt, type TracedPoint, type TracedRing } from "../check/traced-item.ts";
import { toGeographic } from "../crs/gauss-kruger.ts";
import { readPlanePair, type StatedZone, zonePrefix } from "../crs/plane-reading.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { ReadOptions } from "./boundary-format.ts";
import {
  dressedIssue,
  fullWidthIssue,
  isBareEasting,
  missingZoneIssue,
  swapIssue,
  zoneIssues,
} from "./plane-issues.ts";
import { lineOf, type PlaneRingText, type PointReading } from "./plane-point.ts";
import { traceRing } from "./trace-ring.ts";

export interface PlaneRings {
  /** null for a ring with an unreadable point: a guess at its area would be wrong */
  rings: (TracedRing | null)[];
  zone: number | null;
  zoneWidth: 3 | 6 | null;
  issues: Issue[];
}

/**
 * Turns written plane coordinates into rings in lon/lat. The zone is that of the prefix of Y, else as the file or the
 * user says; without either F02 asks for it. Reports E05, E11, E12, F02 and G01, repeated faults once with a count.
 */
export function readPlaneRings(
  texts: readonly PlaneRingText[],
  stated: StatedZone,
  place: IssuePlace,
  options: ReadOptions,
): PlaneRings {
  const asked = askedZone(stated, options);
  const issues: Issue[] = [];
  const believed = options.overrideZone ? texts.map(withoutPrefix) : texts;
  const read = believed.map((text) => readRing(text, asked, place, issues));
  const readings = read.flat().filter((reading) => reading !== null);
  const usedZone = mostFrequentZone(readings);
  const zone = usedZone ?? asked.zone;
  const zoneWidth = readings.find((reading) => reading.zone === zone)?.zoneWidth ?? asked.zoneWidth;
  const claim = { zone: asked.zone ?? usedZone, zoneWidth: asked.zoneWidth };
  issues.push(
    ...fullWidthIssue(texts, place),
    ...dressedIssue(texts, place),
    ...swapIssue(readings, options.acceptSwap === true),
    ...zoneIssues(readings, claim, options.zone ?? null),
    ...missingZoneIssue(readings),
  );
  const rings = read.map((ring, i) => toTracedRing(texts[i]?.number ?? i + 1, ring, zone !== null, issues));
  return { rings, zone, zoneWidth, issues };
}

/** The file's own word counts before the user's, unless the user has said that it is wrong. */
function askedZone(stated: StatedZone, { zone, zoneWidth, overrideZone }: ReadOptions): StatedZone {
  const told = { zone: zone ?? null, zoneWidth: zoneWidth ?? null };
  if (overrideZone && zone !== undefined) return told;
  return { zone: stated.zone ?? told.zone, zoneWidth: stated.zoneWidth ?? told.zoneWidth };
}

function withoutPrefix(ring: PlaneRingText): PlaneRingText {
  const points = ring.points.map((point) => ({ ...point, x: bareText(point.x), y: bareText(point.y) }));
  return { ...ring, points };
}

/** Digits after the zone number as they were written. */
function bareText(text: string): string {
  const { value } = readMetres(text);
  return value === null || zonePrefix(value) === null ? text : bareMetres(text).slice(2);
}

function readRing(
  ring: PlaneRingText,
  stated: StatedZone,
  itemPlace: IssuePlace,
  issues: Issue[],
): (PointReading | null)[] {
  return ring.points.map((text, index) => {
    const name = text.name === "" ? {} : { pointName: text.name };
    const place = { ...itemPlace, ...lineOf(text), ring: ring.number, point: index + 1, ...name };
    const x = readMetres(text.x).value;
    const y = readMetres(text.y).value;
    if (x === null) issues.push(notANumber(place, "X", text.x));
    if (y === null) issues.push(notANumber(place, "Y", text.y));
    return x === null || y === null ? null : { ...readPlanePair(x, y, stated), text, place };
  });
}

function mostFrequentZone(readings: readonly PointReading[]): number | null {
  const counts = new Map<number, number>();
  for (const { zone } of readings) {
    if (zone !== null) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined ? null : best[0];
}

function toTracedRing(
  number: number,
  readings: readonly (PointReading | null)[],
  zoneKnown: boolean,
  issues: Issue[],
): TracedRing | null {
  const points = readings.map((reading) => (reading === null ? null : toTracedPoint(reading)));
  const lost = readings.filter((reading, i) => reading !== null && points[i] === null);
  for (const reading of lost) {
    if (reading !== null && (zoneKnown || !isBareEasting(reading))) issues.push(noPlace(reading));
  }
  const usable = points.filter((point) => point !== null);
  return usable.length < points.length ? null : traceRing(number, usable);
}

function noPlace({ place, text }: PointReading): Issue {
  return errorAt("G01", place, { kind: "plane", x: text.x.trim(), y: text.y.trim() });
}

function toTracedPoint(reading: PointReading): TracedPoint | null {
  const { zone, zoneWidth, northM, text } = reading;
  if (zone === null || zoneWidth === null || Math.abs(northM) >= 10_000_000) return null;
  const [lon = Number.NaN, lat = Number.NaN] = toGeographic(reading, zone, zoneWidth);
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
  const name = text.name === "" ? null : text.name;
  return { at: [lon, lat], name, line: text.line, zone: { number: zone, width: zoneWidth } };
}
