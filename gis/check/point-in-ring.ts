import type { LonLat } from "./traced-item.ts";
import { turn } from "./turn.ts";

/** Where a point lies by an open ring whose edges are straight in lon/lat, as they are stored. Exact. */
export function pointInRing(point: LonLat, ring: readonly LonLat[]): "inside" | "edge" | "outside" {
  let inside = false;
  let a = ring.at(-1);
  for (const b of ring) {
    if (a !== undefined && onEdge(point, a, b)) return "edge";
    if (a !== undefined && crossesEastward(point, a, b)) inside = !inside;
    a = b;
  }
  return inside ? "inside" : "outside";
}

/** Whether the ray from the point to the east meets the edge; an end counts with its upper edge only. */
function crossesEastward(p: LonLat, a: LonLat, b: LonLat): boolean {
  if (a[1] > p[1] === b[1] > p[1]) return false;
  return a[1] < b[1] ? turn(a, b, p) > 0 : turn(a, b, p) < 0;
}

function onEdge(p: LonLat, a: LonLat, b: LonLat): boolean {
  if (p[0] < Math.min(a[0], b[0]) || p[0] > Math.max(a[0], b[0])) return false;
  if (p[1] < Math.min(a[1], b[1]) || p[1] > Math.max(a[1], b[1])) return false;
  return turn(a, b, p) === 0;
}
