import Flatbush from "flatbush";
import { turn } from "../check/turn.ts";
import { type PlaneSpot, pointOf, type VertexTable } from "./vertex-table.ts";

/** A straight edge between two points of a table, and the polygons it bounds: those that walk it an odd number of times. */
export interface Edge {
  a: number;
  b: number;
  polygons: readonly number[];
}

const mostRounds = 30;
/** two numbers below it make one that a double holds exactly */
const mostPoints = 2 ** 26;

/**
 * Cuts edges where they meet, until every two share an end or stay more than the tolerance apart; edges that come to lie on
 * each other become one. Null when that does not settle: try a coarser table.
 */
export function nodeEdges(drawn: readonly Edge[], vertices: VertexTable): Edge[] | null {
  let edges = mergeEdges(drawn);
  let settled = new Set<number>();
  for (let round = 0; round < mostRounds; round += 1) {
    const cuts = findCuts(edges, settled, vertices);
    if (cuts.size === 0) return edges;
    settled = new Set(edges.filter((_, at) => !cuts.has(at)).map(keyOf));
    edges = mergeEdges(edges.flatMap((edge, at) => cutEdge(edge, cuts.get(at), vertices)));
  }
  return null;
}

/** One edge for each pair of ends; a polygon that walks it there and back has no boundary there. */
function mergeEdges(edges: readonly Edge[]): Edge[] {
  const merged = new Map<number, { a: number; b: number; polygons: Set<number> }>();
  for (const edge of edges) {
    if (edge.a === edge.b) continue;
    const key = keyOf(edge);
    const whole = merged.get(key) ?? { a: edge.a, b: edge.b, polygons: new Set() };
    for (const polygon of edge.polygons) toggle(whole.polygons, polygon);
    merged.set(key, whole);
  }
  return [...merged.values()]
    .filter(({ polygons }) => polygons.size > 0)
    .map(({ a, b, polygons }) => ({ a, b, polygons: [...polygons].sort((one, other) => one - other) }));
}

/** The pair of ends as one number, the same from either end. */
function keyOf({ a, b }: Edge): number {
  return Math.min(a, b) * mostPoints + Math.max(a, b);
}

function toggle(set: Set<number>, value: number): void {
  if (!set.delete(value)) set.add(value);
}

function cutEdge(edge: Edge, cuts: ReadonlySet<number> | undefined, vertices: VertexTable): Edge[] {
  if (cuts === undefined) return [edge];
  const start = pointOf(vertices, edge.a);
  const inner = [...cuts].map((vertex) => ({ vertex, gap: gap2(start, pointOf(vertices, vertex)) }));
  const stops = [
    edge.a,
    ...inner.sort((one, other) => one.gap - other.gap).map(({ vertex }) => vertex),
    edge.b,
  ];
  return stops.slice(1).map((b, at) => ({ a: stops[at] ?? b, b, polygons: edge.polygons }));
}

/** By edge, the points at which it is to be cut. Two settled edges have met before, and neither was cut. */
function findCuts(
  edges: readonly Edge[],
  settled: ReadonlySet<number>,
  vertices: VertexTable,
): Map<number, Set<number>> {
  const cuts = new Map<number, Set<number>>();
  if (edges.length === 0) return cuts;
  const cut = (at: number, vertex: number) => {
    const { a, b } = edges[at] ?? { a: vertex, b: vertex };
    if (vertex !== a && vertex !== b) cuts.set(at, (cuts.get(at) ?? new Set()).add(vertex));
  };
  const isFresh = edges.map((edge) => !settled.has(keyOf(edge)));
  const index = edgeIndex(edges, vertices);
  edges.forEach((edge, at) => {
    if (!isFresh[at]) return;
    index.search(...paddedBox(edge, vertices), (otherAt) => {
      const other = edges[otherAt];
      const isTurn = otherAt > at || !isFresh[otherAt];
      if (isTurn && other !== undefined) cutPair(edge, at, other, otherAt, vertices, cut);
      return false;
    });
  });
  return cuts;
}

function cutPair(
  edge: Edge,
  at: number,
  other: Edge,
  otherAt: number,
  vertices: VertexTable,
  cut: (at: number, vertex: number) => void,
): void {
  let touches = 0;
  for (const end of [other.a, other.b]) touches += cutAtEnd(edge, at, end, vertices, cut);
  for (const end of [edge.a, edge.b]) touches += cutAtEnd(other, otherAt, end, vertices, cut);
  if (touches > 0) return;
  const crossing = crossingOf(edge, other, vertices);
  if (crossing === null) return;
  const vertex = vertices.indexAt(...crossing);
  cut(at, vertex);
  cut(otherAt, vertex);
}

/** 1 when the end is one of the edge's own or lies on it, within the tolerance; then the edge is cut there. */
function cutAtEnd(
  edge: Edge,
  at: number,
  end: number,
  vertices: VertexTable,
  cut: (at: number, vertex: number) => void,
): 0 | 1 {
  if (end === edge.a || end === edge.b) return 1;
  if (
    !isNear(pointOf(vertices, end), pointOf(vertices, edge.a), pointOf(vertices, edge.b), vertices.toleranceM)
  ) {
    return 0;
  }
  cut(at, end);
  return 1;
}

function isNear(p: PlaneSpot, a: PlaneSpot, b: PlaneSpot, toleranceM: number): boolean {
  const ux = b[0] - a[0];
  const uy = b[1] - a[1];
  const squared = ux * ux + uy * uy;
  const share = Math.min(1, Math.max(0, ((p[0] - a[0]) * ux + (p[1] - a[1]) * uy) / squared));
  const offX = p[0] - (a[0] + share * ux);
  const offY = p[1] - (a[1] + share * uy);
  return offX * offX + offY * offY <= toleranceM * toleranceM;
}

/** Where two edges cross in their midst, by exact sides; null when they do not. */
function crossingOf(edge: Edge, other: Edge, vertices: VertexTable): PlaneSpot | null {
  const a = pointOf(vertices, edge.a);
  const b = pointOf(vertices, edge.b);
  const c = pointOf(vertices, other.a);
  const d = pointOf(vertices, other.b);
  if (turn(a, b, c) * turn(a, b, d) >= 0 || turn(c, d, a) * turn(c, d, b) >= 0) return null;
  const ux = b[0] - a[0];
  const uy = b[1] - a[1];
  const vx = d[0] - c[0];
  const vy = d[1] - c[1];
  const share = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / (ux * vy - uy * vx);
  const bounded = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
  return [a[0] + bounded * ux, a[1] + bounded * uy];
}

function edgeIndex(edges: readonly Edge[], vertices: VertexTable): Flatbush {
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...paddedBox(edge, vertices));
  index.finish();
  return index;
}

function paddedBox({ a, b }: Edge, vertices: VertexTable): [number, number, number, number] {
  const [x1, y1] = pointOf(vertices, a);
  const [x2, y2] = pointOf(vertices, b);
  const pad = vertices.toleranceM;
  return [Math.min(x1, x2) - pad, Math.min(y1, y2) - pad, Math.max(x1, x2) + pad, Math.max(y1, y2) + pad];
}

function gap2(p: PlaneSpot, q: PlaneSpot): number {
  return (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2;
}
