import { notANumber } from "../check/source-number.ts";
import { swappedAxes } from "../check/swapped-axes.ts";
import { errorAt, type LonLat, type TracedPoint, type TracedRing } from "../check/traced-item.ts";
import { type DegreeNotation, mayBePacked, readDegrees } from "../crs/degree-text.ts";
import { isChineseLat, isChineseLon } from "../crs/locate.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { ReadOptions } from "./boundary-format.ts";
import { lineOf, type PlanePointText, type PlaneRingText } from "./plane-point.ts";
import { traceRing } from "./trace-ring.ts";

export interface DegreeRings {
  /** null for a ring with a corner that cannot be read */
  rings: (TracedRing | null)[];
  issues: Issue[];
  /** the second number of a corner is its longitude */
  latFirst: boolean;
}

interface Pair {
  text: PlanePointText;
  place: IssuePlace;
  first: number;
  second: number;
}

/**
 * Turns written longitudes and latitudes into rings. Numbers that may be DDD.MMSS as well as decimal degrees are asked about (F08)
 * and not read before; a latitude where the heading says longitude is E11; without a heading the values tell, as in China they can.
 */
export function readDegreeRings(
  texts: readonly PlaneRingText[],
  lonFirst: boolean | null,
  place: IssuePlace,
  options: ReadOptions,
): DegreeRings {
  const issues: Issue[] = [];
  const read = texts.map((ring) => readRing(ring, options.degrees ?? "decimal", place, issues));
  const pairs = read.flat().filter((pair) => pair !== null);
  const latFirst = pairs.filter(isLatFirst);
  const startsWithLat = latFirst.length * 2 > pairs.length || (lonFirst === false && !isLonFirst(pairs));
  const doubt = options.degrees === undefined ? packedDoubt(texts, place) : null;
  if (doubt !== null) return { rings: texts.map(() => null), issues: [doubt], latFirst: startsWithLat };
  const [odd] = latFirst;
  if (lonFirst !== null && startsWithLat === lonFirst) {
    const pair = odd ?? pairs[0];
    if (pair !== undefined) issues.push(swapIssue(pair, pairs.length, options));
  }
  const rings = read.map((ring, i) => toRing(texts[i]?.number ?? i + 1, ring, startsWithLat, issues));
  return { rings, issues, latFirst: startsWithLat };
}

/** F08: every number of the mine could be degrees, minutes and seconds written together, and some would then lie elsewhere. */
function packedDoubt(texts: readonly PlaneRingText[], place: IssuePlace): Issue | null {
  const points = texts.flatMap((ring) => ring.points);
  const values = points.flatMap(({ x, y }) => [x, y]);
  const fits = (text: string) => readDegrees(text, "packed") !== null && !/[°度]/.test(text);
  if (values.length === 0 || !values.every(fits)) return null;
  const point = points.find(({ x, y }) => mayBePacked(x) || mayBePacked(y));
  if (point === undefined) return null;
  const text = mayBePacked(point.x) ? point.x : point.y;
  return errorAt("F08", { ...place, ...lineOf(point) }, { text: text.trim() });
}

function readRing(
  ring: PlaneRingText,
  notation: DegreeNotation,
  itemPlace: IssuePlace,
  issues: Issue[],
): (Pair | null)[] {
  return ring.points.map((text, index) => {
    const name = text.name === "" ? {} : { pointName: text.name };
    const place = { ...itemPlace, ...lineOf(text), ring: ring.number, point: index + 1, ...name };
    const first = readDegrees(text.x, notation);
    const second = readDegrees(text.y, notation);
    if (first === null) issues.push(notANumber(place, "X", text.x));
    if (second === null) issues.push(notANumber(place, "Y", text.y));
    return first === null || second === null ? null : { text, place, first, second };
  });
}

function isLatFirst({ first, second }: Pair): boolean {
  return isChineseLat(first) && isChineseLon(second);
}

function isLonFirst(pairs: readonly Pair[]): boolean {
  return pairs.some(({ first, second }) => isChineseLon(first) && isChineseLat(second));
}

function swapIssue({ text, place }: Pair, count: number, { acceptSwap }: ReadOptions): Issue {
  const found = { kind: "geographic", first: text.x.trim(), second: text.y.trim(), count } as const;
  return swappedAxes(place, found, acceptSwap === true);
}

function toRing(
  number: number,
  pairs: readonly (Pair | null)[],
  startsWithLat: boolean,
  issues: Issue[],
): TracedRing | null {
  const points = pairs.map((pair) => (pair === null ? null : toPoint(pair, startsWithLat)));
  const lost = pairs.find((pair, i) => pair !== null && points[i] === null);
  if (lost) {
    const count = pairs.filter((pair, i) => pair !== null && points[i] === null).length;
    issues.push(errorAt("G01", lost.place, { value: `${lost.first}，${lost.second}`, count }));
  }
  const usable = points.filter((point) => point !== null);
  return usable.length < points.length ? null : traceRing(number, usable);
}

function toPoint({ text, first, second }: Pair, startsWithLat: boolean): TracedPoint | null {
  const at: LonLat = startsWithLat ? [second, first] : [first, second];
  if (!(Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90)) return null;
  return { at, name: text.name === "" ? null : text.name, line: text.line };
}
