import { readMetres } from "../check/source-number.ts";
import { errorAt, type TracedRing, warningAt } from "../check/traced-item.ts";
import type { CoordinateReading } from "../crs/coordinate-reading.ts";
import { readDegrees } from "../crs/degree-text.ts";
import { readPlanePair } from "../crs/plane-reading.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { ReadOptions } from "./boundary-format.ts";
import { buildItem, itemPlace } from "./build-item.ts";
import { arrangeCornerParts } from "./corner-parts.ts";
import type { CornerSource } from "./corner-source.ts";
import { settleDatum } from "./datum-text.ts";
import { readDegreeRings } from "./degree-rings.ts";
import { readFooter } from "./notice-footer.ts";
import type { ParsedItem, SourceCrs } from "./parsed-file.ts";
import { lineOf, type PlaneRingText } from "./plane-point.ts";
import { withinLimits } from "./reading-limits.ts";
import { settlePlaneRings } from "./settle-plane-rings.ts";
import { writtenCorners } from "./written-corners.ts";

/** No angle is this large, no plane coordinate in China this small. */
const largestAngle = 1000;

interface ReadRings {
  rings: (TracedRing | null)[];
  issues: readonly Issue[];
  readings: CoordinateReading[];
  crs: Omit<SourceCrs, "datum">;
  latFirst: boolean;
}

/**
 * Makes a mine of a list of corners. Whether the numbers are metres or degrees is told by their size, not by the heading: columns
 * headed 经度、纬度 that hold northing and easting (and the reverse) are read for what they are and reported (F09).
 */
export function buildCornerItem(source: CornerSource, options: ReadOptions): ParsedItem {
  const { item, name, rings: sourceRings, heading, datumText, issues, stated, ...said } = source;
  const place = itemPlace(item, name);
  const texts = sourceRings.map((ring, i) => ({ number: i + 1, points: ring.points }));
  const kind = kindOfNumbers(texts) ?? heading?.kind ?? "degrees";
  const within = withinLimits(texts, place);
  const read =
    kind === "plane"
      ? readPlane(within.rings, source, options)
      : readInDegrees(within.rings, source, options);
  const footers = sourceRings.map((ring, i) => readFooter(ring.footer, { ...place, ring: i + 1 }));
  const footed = read.rings.flatMap((ring, i) => {
    const footer = footers[i];
    return ring === null || footer === undefined ? [] : [{ ring, footer }];
  });
  const { datum, datumIssues } = settleDatum(datumText, options, place);
  const notation = { latFirst: read.latFirst, packed: options.degrees === "packed" };
  const inWords = sourceRings.every((ring) => ring.inWords === true);
  const empty = texts.every((ring) => ring.points.length === 0);
  return buildItem(
    {
      ...said,
      item,
      name,
      crs: { datum, ...read.crs },
      datumText,
      readings: read.readings,
      parts: arrangeCornerParts(footed, { inWords }),
      written: writtenCorners(within.rings, sourceRings, notation),
      issues: [
        ...issues,
        ...datumIssues,
        ...within.issues,
        ...(empty ? [errorAt("F04", place)] : []),
        ...headingIssue(source, kind, place),
        ...footers.flatMap((footer) => footer.issues),
        ...read.issues,
      ],
    },
    // a table may say itself that its longitudes and latitudes are GCJ-02
    datum === "GCJ02" ? { ...options, datum } : options,
  );
}

/** By their size, of the numbers that can be read; null where none can. */
function kindOfNumbers(texts: readonly PlaneRingText[]): "plane" | "degrees" | null {
  const values = texts.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y]));
  const sizes = values
    .map((text) => readDegrees(text, "decimal") ?? readMetres(text).value)
    .filter((value) => value !== null);
  const large = sizes.filter((value) => Math.abs(value) > largestAngle);
  if (sizes.length === 0) return null;
  return large.length * 2 >= sizes.length ? "plane" : "degrees";
}

function readPlane(texts: readonly PlaneRingText[], source: CornerSource, options: ReadOptions): ReadRings {
  const isMislabelled = source.heading?.kind === "degrees";
  const { rings, zone, zoneWidth, issues, readings } = settlePlaneRings(
    isMislabelled ? texts.map(northFirst) : texts,
    source,
    itemPlace(source.item, source.name),
    options,
  );
  return { rings, issues, readings, crs: { kind: "plane", zone, zoneWidth }, latFirst: false };
}

/** Columns headed 经度、纬度 say nothing of which is north: the size does, and F09 reports it. */
function northFirst(ring: PlaneRingText): PlaneRingText {
  const points = ring.points.map((point) => {
    const [first, second] = [readMetres(point.x).value, readMetres(point.y).value];
    if (first === null || second === null) return point;
    const { swapped } = readPlanePair(first, second, { zone: null, zoneWidth: null });
    return swapped ? { ...point, x: point.y, y: point.x } : point;
  });
  return { ...ring, points };
}

function readInDegrees(
  texts: readonly PlaneRingText[],
  source: CornerSource,
  options: ReadOptions,
): ReadRings {
  const { heading, item, name } = source;
  const lonFirst = heading?.kind === "degrees" ? heading.lonFirst : null;
  const read = readDegreeRings(texts, lonFirst, itemPlace(item, name), options);
  return { ...read, readings: [], crs: { kind: "geographic", zone: null, zoneWidth: null } };
}

function headingIssue(
  { heading, rings }: CornerSource,
  kind: "plane" | "degrees",
  place: IssuePlace,
): Issue[] {
  const first = rings[0]?.points[0];
  if (heading === null || heading.kind === kind || first === undefined) return [];
  const context = { kind, heading: heading.text, first: first.x.trim(), second: first.y.trim() };
  return [warningAt("F09", { ...place, ...lineOf(first) }, context)];
}
