import Flatbush from "flatbush";
import type { LonLat } from "../check/traced-item.ts";
import { sameDirection, turn } from "../check/turn.ts";
import type { TracedPolygon } from "./trace-rings.ts";

/** Lon/lat of numbered points, and new ones halfway between two on the plane where the edges are straight. */
export interface Atlas {
  lonLat(point: number): LonLat;
  halfway(from: number, to: number): number;
}

interface Side {
  polygon: number;
  ring: number;
  from: number;
  to: number;
}

const mostRounds = 24;

/**
 * Polygons whose edges are straight on the equal-area plane, made valid for those who draw them straight in lon/lat (a 1 km
 * edge differs by up to 16 mm): edges that would clash there get a point halfway, until none does. Null when some still do.
 */
export function straighten(polygons: readonly TracedPolygon[], atlas: Atlas): TracedPolygon[] | null {
  let current: TracedPolygon[] = [...polygons];
  for (let round = 0; round < mostRounds; round += 1) {
    const sides = current.flatMap((rings, polygon) => rings.flatMap((ring, r) => sidesOf(ring, polygon, r)));
    const bent = clashing(sides, atlas);
    if (bent.size === 0) return current;
    current = withHalves(current, sides, bent, atlas);
  }
  return null;
}

function sidesOf(points: readonly number[], polygon: number, ring: number): Side[] {
  return points.map((from, at) => ({ polygon, ring, from, to: points[(at + 1) % points.length] ?? from }));
}

function clashing(sides: readonly Side[], atlas: Atlas): Set<Side> {
  const bent = new Set<Side>();
  if (sides.length === 0) return bent;
  const index = new Flatbush(sides.length);
  for (const side of sides) index.add(...boxOf(side, atlas));
  index.finish();
  sides.forEach((side, at) => {
    index.search(...boxOf(side, atlas), (otherAt) => {
      const other = sides[otherAt];
      if (otherAt > at && other !== undefined && clash(side, other, atlas)) bent.add(side).add(other);
      return false;
    });
  });
  return bent;
}

function clash(one: Side, other: Side, { lonLat }: Atlas): boolean {
  const a = lonLat(one.from);
  const b = lonLat(one.to);
  const c = lonLat(other.from);
  const d = lonLat(other.to);
  const shared = [one.from, one.to].filter((point) => point === other.from || point === other.to);
  const [corner] = shared;
  if (corner !== undefined) {
    const [p, q] = [one, other].map((side) => lonLat(side.from === corner ? side.to : side.from));
    if (p === undefined || q === undefined) return false;
    return shared.length > 1 || (turn(lonLat(corner), p, q) === 0 && sameDirection(lonLat(corner), p, q));
  }
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

function withHalves(
  polygons: readonly TracedPolygon[],
  sides: readonly Side[],
  bent: ReadonlySet<Side>,
  atlas: Atlas,
): TracedPolygon[] {
  const rings: number[][][] = polygons.map((polygon) => polygon.map(() => []));
  for (const side of sides) {
    const ring = rings[side.polygon]?.[side.ring];
    ring?.push(side.from);
    if (bent.has(side)) ring?.push(atlas.halfway(side.from, side.to));
  }
  return rings;
}

function boxOf({ from, to }: Side, { lonLat }: Atlas): [number, number, number, number] {
  const a = lonLat(from);
  const b = lonLat(to);
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}
