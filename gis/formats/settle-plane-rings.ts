import { readMetres } from "../check/source-number.ts";
import { warningAt } from "../check/traced-item.ts";
import type { CoordinateReading } from "../crs/coordinate-reading.ts";
import type { StatedZone } from "../crs/plane-reading.ts";
import { eastStandsFirst, type NumberPair, sharedPrefix } from "../crs/possible-readings.ts";
import { droppedText, readingReasons, readingTitle } from "../crs/reading-words.ts";
import type { IssuePlace } from "../issue.ts";
import { pointInShape } from "../measure/point-in-shape.ts";
import type { ReadOptions } from "./boundary-format.ts";
import { judgeReadings, type ReadingGround } from "./judge-readings.ts";
import type { PlaneRingText } from "./plane-point.ts";
import { type PlaneRings, readPlaneRings } from "./plane-rings.ts";

export interface SettledRings extends PlaneRings {
  /** every reading that was weighed; none where the numbers left no doubt */
  readings: CoordinateReading[];
}

/** What a source says of its plane numbers beside the numbers. */
export interface PlaneClaim {
  stated: StatedZone;
  declaredAreaM2: number | null;
}

/**
 * Reads plane rings; where zone, order or place are in doubt every reading is weighed. Exactly one that lands in the ground and fits
 * is taken, with its reasons as a warning (R01); else the faults of the plain reading stand and the user is asked.
 */
export function settlePlaneRings(
  texts: readonly PlaneRingText[],
  { stated, declaredAreaM2 }: PlaneClaim,
  place: IssuePlace,
  options: ReadOptions,
): SettledRings {
  const plain = readPlaneRings(texts, stated, place, options);
  const ground = groundOf(options);
  const rings = numbersOf(texts);
  if (rings === null || !isDoubtful(plain, ground, options))
    return { ...withTold(plain, rings, stated, place, options), readings: [] };
  const readings = judgeReadings({ rings, stated, declaredAreaM2, ground });
  const [only, second] = readings.filter(({ kept }) => kept);
  if (ground === null || only === undefined || second !== undefined || only.reasons.some(isAgainst))
    return { ...plain, readings };
  const { zone, zoneWidth } = only;
  const told = { ...options, zone, zoneWidth, acceptSwap: true, overrideZone: true };
  const read = readPlaneRings(texts, stated, place, told);
  const why = { reasons: readingReasons(only).join("；"), dropped: droppedText(readings) };
  const by = only.reasons.some(({ code }) => code === "area") ? "place and area" : "place";
  const picked = { how: "picked", by, reading: readingTitle(only), ...why };
  const issues = [...read.issues.filter(({ code }) => code !== "E11"), warningAt("R01", place, picked)];
  return { ...read, issues, readings };
}

/** R01: a zone that the user has set above what the numbers or the file say. */
function withTold(
  plain: PlaneRings,
  rings: readonly (readonly NumberPair[])[] | null,
  stated: StatedZone,
  place: IssuePlace,
  { zone, zoneWidth, overrideZone }: ReadOptions,
): PlaneRings {
  if (!overrideZone || zone === undefined || rings === null) return plain;
  const pairs = rings.flat();
  const eastFirst = eastStandsFirst(pairs) ?? false;
  const said = [sharedPrefix(pairs, eastFirst)?.zone ?? null, stated.zone].filter((other) => other !== null);
  if (said.every((other) => other === zone)) return plain;
  const reading = readingTitle({ eastFirst, zone, zoneWidth: zoneWidth ?? 3, overridesZone: true });
  return { ...plain, issues: [...plain.issues, warningAt("R01", place, { how: "told", reading })] };
}

/** A zone that nobody named but the place: chosen by the user only. */
function isAgainst({ code }: CoordinateReading["reasons"][number]): boolean {
  return code === "other-zone";
}

function groundOf({ county, territory }: ReadOptions): ReadingGround | null {
  if (county !== undefined) return county;
  return territory === undefined ? null : { name: "本辖区", outline: territory };
}

function numbersOf(texts: readonly PlaneRingText[]): NumberPair[][] | null {
  const rings = texts.map(({ points }) =>
    points.map(({ x, y }) => [readMetres(x).value, readMetres(y).value] as const),
  );
  const isWhole = rings.every((ring) => ring.length > 2 && ring.every(isPair));
  return rings.length > 0 && isWhole ? rings.map((ring) => ring.filter(isPair)) : null;
}

function isPair(pair: readonly [number | null, number | null]): pair is NumberPair {
  return pair[0] !== null && pair[1] !== null;
}

/** In doubt: no zone, one that clashes, columns the wrong way round; or, before the user has said anything, another place. */
function isDoubtful(
  { rings, issues }: PlaneRings,
  ground: ReadingGround | null,
  options: ReadOptions,
): boolean {
  const asks = issues.some(
    ({ code, severity }) => severity === "error" && (code === "F02" || code === "E05" || code === "E11"),
  );
  if (asks || ground === null || options.zone !== undefined) return asks;
  const corners = rings.flatMap((ring) => (ring === null ? [] : ring.points.slice(0, 1)));
  return corners.length > 0 && corners.every(({ at }) => pointInShape([...at], ground.outline) === "outside");
}
