import type { TracedPart } from "../check/traced-item.ts";
import type { CoordinateReading } from "../crs/coordinate-reading.ts";
import type { StatedZone } from "../crs/plane-reading.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import { arrangeRings } from "./arrange-rings.ts";
import type { ReadOptions } from "./boundary-format.ts";
import type { PlanePointText, PlaneRingText } from "./plane-point.ts";
import { type PlaneClaim, settlePlaneRings } from "./settle-plane-rings.ts";

interface PlaneFeature extends StatedZone {
  parts: TracedPart[];
  issues: Issue[];
  readings: CoordinateReading[];
}

/**
 * Polygons in plane metres, east first as drawings and layers keep them, to parts in lon/lat. Geometry tells holes from
 * further parts, as writers disagree on the direction of rings. A pair that is no number gives E12.
 */
export function readPlaneFeature(
  polygons: readonly unknown[],
  band: Pick<TracedPart, "topM" | "bottomM">,
  claim: PlaneClaim,
  place: IssuePlace,
  options: ReadOptions,
): PlaneFeature {
  const rings = polygons.flatMap(listOf).map(ringText);
  const { zone, zoneWidth, issues, readings, rings: read } = settlePlaneRings(rings, claim, place, options);
  const parts = arrangeRings(read.filter((ring) => ring !== null)).map((part) => ({ ...part, ...band }));
  return { parts, issues, readings, zone, zoneWidth };
}

function ringText(ring: unknown, index: number): PlaneRingText {
  return { number: index + 1, points: listOf(ring).map(pointText) };
}

function pointText(pair: unknown): PlanePointText {
  const [east, north] = listOf(pair);
  return { line: null, name: "", x: String(north), y: String(east) };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
