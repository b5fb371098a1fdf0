import Flatbush from "flatbush";
import { turn } from "../check/turn.ts";
import type { Edge } from "./node-edges.ts";
import { pointOf, type VertexTable } from "./vertex-table.ts";

/** Noded edges as a map: half-edge 2i runs from a to b of edge i, 2i + 1 back. */
export interface PlaneMap {
  edges: readonly Edge[];
  /** half-edges that leave a point, counter-clockwise */
  leaving: ReadonlyMap<number, readonly number[]>;
  /** polygons that cover the ground to the left of each half-edge */
  left: readonly Cover[];
}

/** The polygons over one spot. Equal covers are one object. */
export type Cover = readonly number[];

/** Finds for every side of every noded edge which polygons lie there, walking around points and across edges. */
export function labelEdges(edges: readonly Edge[], vertices: VertexTable): PlaneMap {
  const leaving = sortAround(edges, vertices);
  const covers = coverTable();
  const left: Cover[] = new Array(2 * edges.length);
  const westOf = westernCover(edges, vertices, covers);
  const starts = [...leaving.keys()].sort((p, q) => compareWest(vertices, p, q));
  for (const start of starts) {
    const first = leaving.get(start)?.[0];
    if (first === undefined || left[first] !== undefined) continue;
    left[first] = covers.toggled(westOf(start), edges[first >> 1]?.polygons ?? []);
    spread(first, edges, leaving, left, covers);
  }
  return { edges, leaving, left };
}

/** The point a half-edge leaves. */
export function originOf(edges: readonly Edge[], half: number): number {
  const edge = edges[half >> 1];
  return (half & 1 ? edge?.b : edge?.a) ?? -1;
}

function spread(
  first: number,
  edges: readonly Edge[],
  leaving: ReadonlyMap<number, readonly number[]>,
  left: Cover[],
  covers: CoverTable,
): void {
  const open = [first];
  for (let half = open.pop(); half !== undefined; half = open.pop()) {
    const cover = left[half] ?? [];
    const around = leaving.get(originOf(edges, half)) ?? [];
    const next = around[(around.indexOf(half) + 1) % around.length] ?? half;
    for (const [reached, crossed] of [
      [half ^ 1, half],
      [next, next],
    ] as const) {
      if (left[reached] !== undefined) continue;
      left[reached] = covers.toggled(cover, edges[crossed >> 1]?.polygons ?? []);
      open.push(reached);
    }
  }
}

function sortAround(edges: readonly Edge[], vertices: VertexTable): Map<number, number[]> {
  const leaving = new Map<number, number[]>();
  const angles = new Float64Array(2 * edges.length);
  edges.forEach(({ a, b }, at) => {
    [
      [2 * at, a, b],
      [2 * at + 1, b, a],
    ].forEach(([half = 0, from = 0, to = 0]) => {
      const dx = (vertices.xs[to] ?? 0) - (vertices.xs[from] ?? 0);
      angles[half] = Math.atan2((vertices.ys[to] ?? 0) - (vertices.ys[from] ?? 0), dx);
      const around = leaving.get(from);
      if (around) around.push(half);
      else leaving.set(from, [half]);
    });
  });
  for (const around of leaving.values())
    around.sort((one, other) => (angles[one] ?? 0) - (angles[other] ?? 0));
  return leaving;
}

/** West first, then south: of each connected piece the first point has nothing of its own piece to the west. */
function compareWest({ xs, ys }: VertexTable, p: number, q: number): number {
  return (xs[p] ?? 0) - (xs[q] ?? 0) || (ys[p] ?? 0) - (ys[q] ?? 0);
}

/** Counts the edges that a ray to the west meets; an end counts with its upper edge only. Exact. */
function westernCover(edges: readonly Edge[], vertices: VertexTable, covers: CoverTable) {
  const index = new Flatbush(Math.max(1, edges.length));
  const rising = edges.map(({ a, b, polygons }) => {
    const [one, other] = [pointOf(vertices, a), pointOf(vertices, b)];
    index.add(
      Math.min(one[0], other[0]),
      Math.min(one[1], other[1]),
      Math.max(one[0], other[0]),
      Math.max(one[1], other[1]),
    );
    return one[1] < other[1] ? { low: one, high: other, polygons } : { low: other, high: one, polygons };
  });
  if (edges.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  return (start: number): Cover => {
    const spot = pointOf(vertices, start);
    return index
      .search(Number.NEGATIVE_INFINITY, spot[1], spot[0], spot[1])
      .flatMap((at) => rising[at] ?? [])
      .filter(({ low, high }) => low[1] <= spot[1] && high[1] > spot[1] && turn(low, high, spot) < 0)
      .reduce((cover, { polygons }) => covers.toggled(cover, polygons), covers.none);
  };
}

interface CoverTable {
  none: Cover;
  toggled(cover: Cover, polygons: readonly number[]): Cover;
}

function coverTable(): CoverTable {
  const known = new Map<string, Cover>();
  const intern = (cover: Cover) => {
    const key = cover.join();
    const same = known.get(key) ?? cover;
    known.set(key, same);
    return same;
  };
  return {
    none: intern([]),
    toggled(cover, polygons) {
      const kept = cover.filter((polygon) => !polygons.includes(polygon));
      const added = polygons.filter((polygon) => !cover.includes(polygon));
      return intern([...kept, ...added].sort((one, other) => one - other));
    },
  };
}
