import type { MultiPolygon } from "geojson";
import type { Datum } from "../formats/parsed-file.ts";
import type { Issue, IssueCode, IssuePlace } from "../issue.ts";

/** lon/lat in degrees, exactly two numbers. */
export type LonLat = readonly [number, number];

/** A corner as the source lists it, already in lon/lat; `line` and `name` are those of the source. */
export interface TracedPoint {
  at: LonLat;
  name: string | null;
  line: number | null;
  /** Gauss-Krüger zone the numbers were read in, where they were plane ones */
  zone?: { number: number; width: 3 | 6 };
}

/** A ring in the order of the source. A proper closing repeat is left out of `points`. */
export interface TracedRing {
  /** 圈号 of the source, or its place in the part */
  number: number;
  role: "outer" | "hole";
  points: readonly TracedPoint[];
  /** true when the source says the ring is closed but the last point lies elsewhere */
  brokenClosure: boolean;
}

/** One 采区 before it becomes a shape. */
export interface TracedPart {
  number: number;
  name: string | null;
  topM: number | null;
  bottomM: number | null;
  /** line that states the elevations */
  line: number | null;
  rings: readonly TracedRing[];
}

/** What all checks together need of one mine or parcel. */
export interface TracedItem {
  place: IssuePlace;
  datum: Datum;
  /** the datum as the source words it; null when it says nothing */
  datumText: string | null;
  parts: readonly TracedPart[];
  shape: MultiPolygon | null;
  areaM2: number;
  declaredAreaM2: number | null;
  declaredAreaText: string | null;
}

/** Builds an issue that blocks storing. */
export function errorAt(code: IssueCode, place: IssuePlace, context: Issue["context"] = {}): Issue {
  return { code, severity: "error", place, context };
}

/** Builds an issue that must be seen and may be accepted. */
export function warningAt(code: IssueCode, place: IssuePlace, context: Issue["context"] = {}): Issue {
  return { code, severity: "warning", place, context };
}

/** Where a point of a ring stands, as far as the source tells; `index` counts from 0. */
export function pointPlace(place: IssuePlace, ring: TracedRing, index: number): IssuePlace {
  const point = ring.points[index];
  if (point === undefined) return place;
  return {
    ...place,
    ring: ring.number,
    point: index + 1,
    ...(point.name === null ? {} : { pointName: point.name }),
    ...(point.line === null ? {} : { line: point.line }),
    at: [...point.at],
  };
}

/** A corner in words short enough for a sentence: its name, or its ordinal. */
export function pointLabel(ring: TracedRing, index: number): string {
  const wrapped = index % ring.points.length;
  return ring.points[wrapped]?.name ?? `第${wrapped + 1}点`;
}
