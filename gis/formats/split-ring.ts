import { ringContacts } from "../check/ring-contacts.ts";
import type { LonLat } from "../check/traced-item.ts";
import { samePoint } from "../check/turn.ts";

/**
 * Cuts an open ring that touches itself at points into rings that do not, as valid areas require. A ring with real
 * faults (crossing, overlap, spike) or without touches comes back as it is.
 */
export function splitRing(points: readonly LonLat[]): LonLat[][] {
  const contacts = ringContacts(points, 1);
  if (contacts.length === 0 || contacts.some((contact) => contact.kind !== "touch")) return [[...points]];
  const touches = contacts.flatMap(({ edge, otherEdge, at }) => [
    { edge, at },
    { edge: otherEdge, at },
  ]);
  return cutLoops(withTouchPoints(points, touches));
}

/** Puts each touch on the inside of an edge into the list of points, in walking order. */
function withTouchPoints(
  points: readonly LonLat[],
  touches: readonly { edge: number; at: LonLat }[],
): LonLat[] {
  return points.flatMap((point, edge) => {
    const next = points[(edge + 1) % points.length] ?? point;
    const between = touches
      .filter((touch) => touch.edge === edge && !samePoint(touch.at, point) && !samePoint(touch.at, next))
      .map((touch) => touch.at)
      .sort((a, b) => squaredGap(point, a) - squaredGap(point, b));
    const unique = between.filter((at, i) => i === 0 || !samePoint(at, between[i - 1] ?? point));
    return [point, ...unique];
  });
}

/** Walks the ring and closes a loop each time a point comes up again. */
function cutLoops(points: readonly LonLat[]): LonLat[][] {
  const loops: LonLat[][] = [];
  let walk: LonLat[] = [];
  for (const point of points) {
    const seen = walk.findIndex((earlier) => samePoint(earlier, point));
    if (seen >= 0) {
      loops.push(walk.slice(seen));
      walk = walk.slice(0, seen);
    }
    walk.push(point);
  }
  return [...loops, walk].filter((loop) => loop.length >= 3);
}

function squaredGap(a: LonLat, b: LonLat): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
}
