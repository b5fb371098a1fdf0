import type { Position } from "geojson";
import { readSourceNumber } from "../check/source-number.ts";
import type { SourceRing } from "./source-ring.ts";

/** Of several rings in degrees the one whose edges pass nearest to a place (lon/lat); the first where the place is not known. */
export function nearestRing(
  place: Position | undefined,
  rings: readonly SourceRing[],
  candidates: readonly number[],
): number | null {
  const [first = null] = candidates;
  if (place === undefined) return first;
  const measured = candidates.map((at) => ({ at, gap: gapTo(place, rings[at]) }));
  return measured.toSorted((a, b) => a.gap - b.gap)[0]?.at ?? first;
}

/** Square of the distance in degrees, enough to tell rings apart. */
function gapTo([x = 0, y = 0]: Position, ring: SourceRing | undefined): number {
  const corners = (ring?.points ?? []).flatMap(({ first, second }) => {
    const [lon, lat] = [readSourceNumber(first).value, readSourceNumber(second).value];
    return lon === null || lat === null ? [] : [[lon - x, lat - y] as const];
  });
  const gaps = corners.map(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length] ?? [ax, ay];
    const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = lengthSquared === 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / lengthSquared;
    const share = Math.min(1, Math.max(0, along));
    return (ax + share * (bx - ax)) ** 2 + (ay + share * (by - ay)) ** 2;
  });
  return gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
}
