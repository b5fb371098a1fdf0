import { swappedAxes } from "../check/swapped-axes.ts";
import {
  errorAt,
  type LonLat,
  type TracedPart,
  type TracedPoint,
  type TracedRing,
} from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { ReadOptions } from "./boundary-format.ts";
import { polygonPlace } from "./geojson-features.ts";
import { traceRing } from "./trace-ring.ts";

export interface GeojsonParts {
  parts: TracedPart[];
  issues: Issue[];
}

interface Band {
  topM: number | null;
  bottomM: number | null;
}

/**
 * Polygons to parts, one each. A ring with a value that is no lon/lat gives G01 once, with a count, and is left out. When
 * every pair reads only as lat/lon (second value beyond 90°), E11 asks before the exchange.
 */
export function readGeojsonParts(
  polygons: readonly unknown[],
  band: Band,
  place: IssuePlace,
  options: ReadOptions,
): GeojsonParts {
  const swapped = polygons.length > 0 && polygons.every(isLatLonPolygon);
  const issues: Issue[] = swapped ? [swapIssue(polygons, place, options.acceptSwap === true)] : [];
  const parts = polygons.map((polygon, at): TracedPart => {
    const rings = ringsOf(polygon).flatMap((ring, r) => {
      const read = readRing(ring, polygonPlace(place, at, r), r, swapped);
      issues.push(...read.issues);
      return read.ring === null ? [] : [read.ring];
    });
    return { number: at + 1, name: null, ...band, line: null, rings };
  });
  return { parts, issues };
}

function readRing(
  ring: unknown,
  place: IssuePlace,
  index: number,
  swapped: boolean,
): { ring: TracedRing | null; issues: Issue[] } {
  const pairs = Array.isArray(ring) ? ring : [];
  const read = pairs.map((pair) => toLonLat(pair, swapped));
  const lost = read.flatMap((point, i) => (point === null ? [i] : []));
  const [firstLost] = lost;
  if (firstLost !== undefined || pairs.length === 0) {
    const context = { kind: "geographic", value: shown(pairs[firstLost ?? 0]), count: lost.length };
    return { ring: null, issues: [errorAt("G01", { ...place, point: (firstLost ?? 0) + 1 }, context)] };
  }
  const points = read.flatMap((at): TracedPoint[] => (at === null ? [] : [{ at, name: null, line: null }]));
  const role = index === 0 ? "outer" : "hole";
  return { ring: traceRing(index + 1, points, { role, mustClose: true }), issues: [] };
}

function toLonLat(pair: unknown, swapped: boolean): LonLat | null {
  const numbers = numbersOf(pair);
  if (numbers === null) return null;
  const [lon, lat] = swapped ? [numbers[1], numbers[0]] : numbers;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

function numbersOf(pair: unknown): LonLat | null {
  if (!Array.isArray(pair)) return null;
  const [first, second]: unknown[] = pair;
  return typeof first === "number" && typeof second === "number" ? [first, second] : null;
}

function isLatLonPolygon(polygon: unknown): boolean {
  const pairs = ringsOf(polygon).flatMap((ring) => (Array.isArray(ring) ? ring : []));
  return pairs.length > 0 && pairs.every(isLatLonPair);
}

function isLatLonPair(pair: unknown): boolean {
  const numbers = numbersOf(pair);
  if (numbers === null) return false;
  const [first, second] = numbers;
  return Math.abs(first) <= 90 && Math.abs(second) > 90 && Math.abs(second) <= 180;
}

function swapIssue(polygons: readonly unknown[], place: IssuePlace, accepted: boolean): Issue {
  const pairs = polygons.flatMap((polygon) => ringsOf(polygon).flat());
  const [first, second] = numbersOf(pairs[0]) ?? [0, 0];
  const found = { kind: "geographic" as const, first: String(first), second: String(second) };
  return swappedAxes({ ...polygonPlace(place, 0, 0), point: 1 }, { ...found, count: pairs.length }, accepted);
}

function ringsOf(polygon: unknown): unknown[] {
  return Array.isArray(polygon) ? polygon : [];
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "").slice(0, 40);
}
