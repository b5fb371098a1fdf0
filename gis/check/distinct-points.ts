import type { LonLat, TracedRing } from "./traced-item.ts";
import { samePoint } from "./turn.ts";

/** Indices of the points that differ from the one before them, the last compared with the first as well. */
export function distinctIndices(ring: TracedRing): number[] {
  const kept: number[] = [];
  ring.points.forEach((point, index) => {
    const before = ring.points[kept.at(-1) ?? -1];
    if (before === undefined || !samePoint(before.at, point.at)) kept.push(index);
  });
  while (kept.length > 1 && sameAt(ring, kept[0], kept.at(-1))) kept.pop();
  return kept;
}

/** The corners of a ring, open, none twice in a row. */
export function distinctPoints(ring: TracedRing): LonLat[] {
  const kept = new Set(distinctIndices(ring));
  return ring.points.filter((_, index) => kept.has(index)).map((point) => point.at);
}

function sameAt(ring: TracedRing, first = -1, second = -1): boolean {
  const a = ring.points[first];
  const b = ring.points[second];
  return a !== undefined && b !== undefined && samePoint(a.at, b.at);
}
