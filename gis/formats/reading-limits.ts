import { errorAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";

/** A line of coordinates, the 区域坐标 of a mine with thousands of corners included, is shorter than this. */
export const longestLine = 500_000;
/** Corners that checks and shapes of one mine manage in a second or two; licences have tens, the largest outlines thousands. */
export const mostCorners = 20_000;
/** Rings are laid against each other in pairs; licences have a few. */
export const mostRings = 300;
/** Issues of the same kind that are listed one by one; nobody mends more by hand before reading the file again. */
export const mostAlike = 50;

/** F07: the first line that is longer than any line of coordinates. GeoJSON may stand on one line and is not asked. */
export function overlongLine(text: string): Issue | null {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const longest = end - start > longestLine ? longestPart(text.slice(start, end)) : 0;
    if (longest > longestLine)
      return errorAt("F07", { line }, { kind: "line", count: longest, limit: longestLine });
    start = end + 1;
  }
  return null;
}

/** Lines may also end in a bare carriage return. */
function longestPart(text: string): number {
  return text.split("\r").reduce((longest, part) => Math.max(longest, part.length), 0);
}

/** The rings of a mine in a text, or none and why (F07) where there are more than one mine can have: what a header claims never counts. */
export function withinLimits<Ring extends { points: readonly unknown[] }>(
  rings: readonly Ring[],
  place: IssuePlace,
): { rings: readonly Ring[]; issues: Issue[] } {
  const corners = rings.reduce((sum, ring) => sum + ring.points.length, 0);
  const excess = (kind: string, count: number, limit: number) =>
    count > limit ? [errorAt("F07", place, { kind, count, limit })] : [];
  const issues = [...excess("points", corners, mostCorners), ...excess("rings", rings.length, mostRings)];
  return { rings: issues.length > 0 ? [] : rings, issues };
}

/** The first issues of each kind, and one that counts those left out; errors stay errors. */
export function withoutRepeats(issues: readonly Issue[]): Issue[] {
  if (issues.length <= mostAlike) return [...issues];
  const counts = new Map<string, { first: Issue; count: number }>();
  const listed = issues.filter((issue) => {
    const kind = `${issue.code} ${issue.severity}`;
    const seen = counts.get(kind) ?? { first: issue, count: 0 };
    counts.set(kind, { first: seen.first, count: seen.count + 1 });
    return seen.count < mostAlike;
  });
  const left = [...counts.values()].filter(({ count }) => count > mostAlike);
  return [...listed, ...left.map(({ first, count }) => leftOut(first, count - mostAlike))];
}

function leftOut({ code, severity, place }: Issue, count: number): Issue {
  const { item, itemName } = place;
  const where = { ...(item === undefined ? {} : { item }), ...(itemName === undefined ? {} : { itemName }) };
  return { code: "F07", severity, place: where, context: { kind: "issues", of: code, count } };
}
