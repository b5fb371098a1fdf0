import { checkItem } from "../check/check-item.ts";
import { locateIssue } from "../check/locate-issue.ts";
import { overloadIssues } from "../check/ring-load.ts";
import { errorAt, type TracedPart } from "../check/traced-item.ts";
import type { CoordinateReading } from "../crs/coordinate-reading.ts";
import { fromGcj02 } from "../crs/gcj02.ts";
import type { Issue, IssueCode, IssuePlace } from "../issue.ts";
import { officialAreaM2 } from "../measure/area.ts";
import type { ReadOptions } from "./boundary-format.ts";
import type { ParsedItem, ParsedPart, SourceCrs } from "./parsed-file.ts";
import { joinShapes, partShape } from "./part-shape.ts";
import { withoutRepeats } from "./reading-limits.ts";
import type { WrittenCorners } from "./written-corners.ts";

/** A mine as a reader found it: corners in lon/lat, nothing judged yet. */
export interface ItemDraft {
  /** 1-based place of the item in its file */
  item: number;
  name: string | null;
  number: string | null;
  crs: SourceCrs;
  datumText: string | null;
  parts: readonly TracedPart[];
  declaredAreaM2: number | null;
  declaredAreaText: string | null;
  properties: Record<string, unknown>;
  attributeLines?: Record<string, number>;
  sourceText: string;
  written?: WrittenCorners | null;
  /** what the reader itself found */
  issues: readonly Issue[];
  /** readings of plane numbers that were weighed */
  readings?: readonly CoordinateReading[];
}

/** For these a repair may be proposed, so what was read is kept. */
const mendableCodes: readonly IssueCode[] = [
  "E01",
  "E02",
  "E03",
  "E04",
  "E05",
  "E07",
  "E08",
  "E09",
  "E11",
  "E12",
  "E13",
];

/** Makes shapes and official areas (m²) of a draft and runs every check on it. */
export function buildItem(read: ItemDraft, options: ReadOptions): ParsedItem {
  const draft = marked(read, options);
  const { parts: readParts, datumText, item, issues, readings = [], written = null, ...kept } = draft;
  const place = itemPlace(item, draft.name);
  const overload = overloadIssues(readParts, place);
  const tracedParts = overload.length > 0 || issues.some(losesCorner) ? [] : readParts;
  const parts = tracedParts.flatMap(buildPart);
  const shape = joinShapes(parts.map((part) => part.shape));
  const areaM2 = shape === null ? 0 : officialAreaM2(shape);
  const { declaredAreaM2, declaredAreaText, crs } = draft;
  const traced = { place, datum: crs.datum, datumText, shape, areaM2, declaredAreaM2, declaredAreaText };
  const found = checkItem({ ...traced, parts: tracedParts }, options);
  const all = [...issues, ...overload, ...found];
  const silent = shape === null && all.every((issue) => issue.severity !== "error");
  const nothing = silent ? [errorAt("F04", place)] : [];
  const mendable = all.some(
    ({ code }) => mendableCodes.includes(code) || (code === "E06" && crs.kind === "plane"),
  );
  const drafted = mendable ? { item, datumText, parts: tracedParts, issues: withoutRepeats(issues) } : null;
  const located = withoutRepeats([...all, ...nothing]).map((issue) => locateIssue(issue, readParts));
  return {
    ...kept,
    written,
    parts,
    shape,
    areaM2,
    issues: located,
    draft: drafted,
    readings: [...readings],
    repairs: [],
  };
}

/** Longitudes and latitudes that the user has marked as GCJ-02 are taken back; the mark stays, so that nothing is judged by them. */
function marked(draft: ItemDraft, { datum }: ReadOptions): ItemDraft {
  if (datum !== "GCJ02" || draft.crs.kind !== "geographic") return draft;
  const parts = draft.parts.map((part) => ({
    ...part,
    rings: part.rings.map((ring) => ({
      ...ring,
      points: ring.points.map((point) => ({ ...point, at: fromGcj02(point.at) })),
    })),
  }));
  return { ...draft, parts, crs: { ...draft.crs, datum }, datumText: datum };
}

/** Where an issue of an item stands before more is known. */
export function itemPlace(item: number, name: string | null): IssuePlace {
  return name === null ? { item } : { item, itemName: name };
}

/** A corner that cannot be read leaves no area: one without it would be a guess, and a hole might pass for ground. */
function losesCorner({ code, severity, place }: Issue): boolean {
  if (severity !== "error") return false;
  return code === "F06" || code === "G01" || (code === "E12" && (place.field === "X" || place.field === "Y"));
}

function buildPart(part: TracedPart): ParsedPart[] {
  const shape = partShape(part);
  if (shape === null) return [];
  const { name, topM, bottomM } = part;
  return [{ name, topM, bottomM, areaM2: officialAreaM2(shape), shape }];
}
