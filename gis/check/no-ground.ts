import { edgeSlackM2 } from "./edge-slack.ts";
import type { TracedRing } from "./traced-item.ts";
import { turn } from "./turn.ts";

const metresPerDegree = 111_195;

/**
 * Why a ring encloses no ground: fewer than three different corners, or all of them exactly on one line. "thin" when it does
 * enclose some, as a strip of a hair's width or as corners on a line do once they are rounded, but no more than an edge bends;
 * null when it encloses ground.
 */
export function noGround(ring: TracedRing): "few" | "flat" | "thin" | null {
  if (differentCorners(ring) < 3) return "few";
  if (onOneLine(ring)) return "flat";
  return fanM2(ring) <= edgeSlackM2(ring) ? "thin" : null;
}

/** How many corners of a ring differ. */
export function differentCorners(ring: TracedRing): number {
  return new Set(ring.points.map((point) => point.at.join())).size;
}

function onOneLine({ points }: TracedRing): boolean {
  const [first, ...others] = points.map((point) => point.at);
  const second = others.find((at) => at.join() !== first?.join());
  return first === undefined || second === undefined || others.every((at) => turn(first, second, at) === 0);
}

/** Triangles from the first corner to every edge, m², none taken off another: the halves of a bow-tie do not cancel out. */
function fanM2({ points }: TracedRing): number {
  const [lon0 = 0, lat0 = 0] = points[0]?.at ?? [];
  const eastM = metresPerDegree * Math.cos((lat0 * Math.PI) / 180);
  const spots = points.map(({ at }) => [(at[0] - lon0) * eastM, (at[1] - lat0) * metresPerDegree] as const);
  return spots.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = spots[index + 1] ?? [0, 0];
    return sum + Math.abs(x * nextY - nextX * y) / 2;
  }, 0);
}
