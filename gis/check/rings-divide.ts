import { edgesTouching, type Rings } from "./rings-meet.ts";
import type { LonLat } from "./traced-item.ts";
import { samePoint, turn } from "./turn.ts";

/**
 * True when open rings that only touch at points cut the ground between them in two: an outer ring touched twice by one hole, or
 * a chain of holes that closes. Exact. The rings and their touching points then form a circle.
 */
export function ringsDivide(rings: Rings): boolean {
  const touches = new Set<string>();
  const groups = new Map<string, string>();
  const rootOf = (node: string): string => {
    const parent = groups.get(node) ?? node;
    return parent === node ? node : rootOf(parent);
  };
  let divided = false;
  edgesTouching(rings, (edge, other) => {
    for (const at of commonPoints([edge.a, edge.b], [other.a, other.b])) {
      for (const { ring } of [edge, other]) {
        const touch = `${ring} at ${at}`;
        if (touches.has(touch)) continue;
        touches.add(touch);
        const [ringRoot, pointRoot] = [rootOf(String(ring)), rootOf(`at ${at}`)];
        divided ||= ringRoot === pointRoot;
        groups.set(ringRoot, pointRoot);
      }
    }
  });
  return divided;
}

type Segment = readonly [LonLat, LonLat];

/** Ends of one edge that lie on the other. */
function commonPoints(one: Segment, other: Segment): LonLat[] {
  const ends = [...one.filter((p) => isOn(p, other)), ...other.filter((p) => isOn(p, one))];
  return ends.filter((p, at) => ends.findIndex((q) => samePoint(p, q)) === at);
}

function isOn(p: LonLat, [a, b]: Segment): boolean {
  if (turn(a, b, p) !== 0) return false;
  const between = (axis: 0 | 1) =>
    p[axis] >= Math.min(a[axis], b[axis]) && p[axis] <= Math.max(a[axis], b[axis]);
  return between(0) && between(1);
}
