import type { Issue } from "../issue.ts";
import type { TracedPart, TracedPoint } from "./traced-item.ts";

/**
 * An issue with a spot to zoom to (lon/lat): its own, else the point on its line, else the first corner of its ring, its part or
 * its mine. Unchanged where nothing of the mine could be placed.
 */
export function locateIssue(issue: Issue, parts: readonly TracedPart[]): Issue {
  const { place } = issue;
  if (place.at !== undefined) return issue;
  const inPart = parts.filter(({ number }) => number === place.part);
  const rings = [...inPart, ...parts].flatMap((part) => part.rings);
  const points = [...rings.filter(({ number }) => number === place.ring), ...rings].flatMap(
    (ring) => ring.points,
  );
  const point = points.find((candidate) => isOnLine(candidate, place.line)) ?? points[0];
  return point === undefined ? issue : { ...issue, place: { ...place, at: [...point.at] } };
}

function isOnLine({ line }: TracedPoint, asked: number | undefined): boolean {
  return line !== null && line === asked;
}
