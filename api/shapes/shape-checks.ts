import type { MultiPolygon, Polygon } from "geojson";
import { mostFaults } from "#contract/long-array";
import { checkItem } from "#gis/check/check-item";
import { overloadIssues } from "#gis/check/ring-load";
import type { TracedPart } from "#gis/check/traced-item";
import type { Datum } from "#gis/formats/parsed-file";
import type { Issue } from "#gis/issue";
import { issueSentence } from "#gis/issue-sentence";
import { officialAreaM2 } from "#gis/measure/area";
import { type FieldIssue, Problem } from "../http/problem.ts";

/** A part of an area as it is handed in, with the field it came in. */
export interface ShapePart {
  path: string;
  name: string | null;
  topM: number | null;
  bottomM: number | null;
  shape: MultiPolygon;
}

/** Refuses a shape that is no area: open, crossing itself, holes outside, polygons on top of each other (422, every fault up to a hundred). */
export function requireSound(shape: MultiPolygon, path = "body.shape"): void {
  requireSoundParts([{ path, name: null, topM: null, bottomM: null, shape }], "CGCS2000");
}

/** The same for the parts of one boundary, which must not overlap one another either. */
export function requireSoundParts(parts: readonly ShapePart[], datum: Datum): void {
  const issues = partIssues(parts, datum).filter(blocks);
  const faults: FieldIssue[] = issues.map((issue) => ({
    path: fieldOf(issue, parts[(issue.place.part ?? 1) - 1]?.path ?? "body"),
    message: issueSentence(issue),
  }));
  const empty = parts.filter((part) => !(officialAreaM2(part.shape) > 0));
  faults.push(...empty.map(({ path }) => ({ path, message: "图形面积为零，请核对坐标。" })));
  if (faults.length === 0) return;
  throw new Problem(422, "unsound_shape", `图形不能登记：${faults[0]?.message ?? ""}`, {
    issues: faults.slice(0, mostFaults),
  });
}

/** An elevation band stands beside its shape. */
const fieldOf = ({ code }: Issue, path: string) => (code === "E13" ? path.replace(/shape$/, "topM") : path);

/** An elevation band upside down is only suspicious in a file, but cannot be stored. */
const blocks = (issue: Issue) => issue.severity === "error" || issue.code === "E13";

function partIssues(parts: readonly ShapePart[], datum: Datum): Issue[] {
  const traced = parts.flatMap((part, index) =>
    part.shape.coordinates.map((rings) => tracedPart(part, index + 1, rings)),
  );
  const tooMany = overloadIssues(traced, {});
  if (tooMany.length > 0) return tooMany;
  const item = { place: {}, datum, datumText: null, parts: traced, shape: null, areaM2: 0 };
  return checkItem({ ...item, declaredAreaM2: null, declaredAreaText: null });
}

function tracedPart(
  { name, topM, bottomM }: ShapePart,
  number: number,
  rings: Polygon["coordinates"],
): TracedPart {
  return {
    number,
    name,
    topM,
    bottomM,
    line: null,
    rings: rings.map((positions, index) => tracedRing(positions, index)),
  };
}

function tracedRing(positions: Polygon["coordinates"][number], index: number): TracedPart["rings"][number] {
  const first = positions[0];
  const last = positions.at(-1);
  const closed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const corners = closed ? positions.slice(0, -1) : positions;
  return {
    number: index + 1,
    role: index === 0 ? "outer" : "hole",
    points: corners.map(([lon = 0, lat = 0]) => ({ at: [lon, lat] as const, name: null, line: null })),
    brokenClosure: !closed,
  };
}
