import Flatbush from "flatbush";
import { turn } from "../check/turn.ts";
import type { Edge } from "./node-edges.ts";
import { type PlaneSpot, pointOf, type VertexTable } from "./vertex-table.ts";

/** Noded edges as a map: half-edge 2i runs from a to b of edge i, 2i + 1 back. */
export interface PlaneMap {
  edges: readonly Edge[];
  /** half-edges that leave a point, counter-clockwise */
  leaving: ReadonlyMap<number, readonly number[]>;
  /** 1 where the ground to the left of a half-edge is wanted */
  wantedLeft: Uint8Array;
}

/** Which ground is wanted, by the shapes that cover it; polygons belong to shapes by number. */
export interface Choice {
  owners: readonly number[];
  shapeCount: number;
  wanted(covered: readonly boolean[]): boolean;
}

/** Tells for each side of every noded edge whether the ground there is wanted, walking around points and across edges. */
export function labelEdges(edges: readonly Edge[], vertices: VertexTable, choice: Choice): PlaneMap {
  const leaving = sortAround(edges, vertices);
  const cover = coverOf(choice);
  const wantedLeft = new Uint8Array(2 * edges.length);
  const labelled = new Uint8Array(2 * edges.length);
  const starts = [...leaving.keys()].sort((p, q) => compareWest(vertices, p, q));
  let crossedWestOf: ReturnType<typeof westernEdges> | undefined;
  for (const start of starts) {
    const first = leaving.get(start)?.[0];
    if (first === undefined || labelled[first]) continue;
    // nothing lies to the west of the very first, and most maps are one connected piece
    if (start !== starts[0]) crossedWestOf ??= westernEdges(edges, vertices);
    const crossed = crossedWestOf?.(start) ?? [];
    const way = [...crossed, edges[first >> 1]].flatMap((edge) => edge?.polygons ?? []);
    cover.cross(way);
    walk(
      first,
      { edges, leaving },
      cover,
      (half) => {
        labelled[half] = 1;
        wantedLeft[half] = cover.isWanted() ? 1 : 0;
      },
      labelled,
    );
    cover.cross(way);
  }
  return { edges, leaving, wantedLeft };
}

/** The point a half-edge leaves. */
export function originOf(edges: readonly Edge[], half: number): number {
  const edge = edges[half >> 1];
  return (half & 1 ? edge?.b : edge?.a) ?? -1;
}

/** Reaches every half-edge of a connected piece, the cover being that to the left of each when it is reached. */
function walk(
  first: number,
  { edges, leaving }: Pick<PlaneMap, "edges" | "leaving">,
  cover: Cover,
  reach: (half: number) => void,
  reached: Uint8Array,
): void {
  const open = [{ half: first, steps: 0, crossed: -1 }];
  reach(first);
  for (let step = open.at(-1); step !== undefined; step = open.at(-1)) {
    step.steps += 1;
    const around = step.steps === 1 ? step.half ^ 1 : nextAround(edges, leaving, step.half);
    const crossed = (step.steps === 1 ? step.half : around) >> 1;
    if (step.steps > 2) {
      open.pop();
      cover.cross(edges[step.crossed]?.polygons ?? []);
    } else if (!reached[around]) {
      cover.cross(edges[crossed]?.polygons ?? []);
      reach(around);
      open.push({ half: around, steps: 0, crossed });
    }
  }
}

function nextAround(edges: readonly Edge[], leaving: PlaneMap["leaving"], half: number): number {
  const around = leaving.get(originOf(edges, half)) ?? [];
  return around[(around.indexOf(half) + 1) % around.length] ?? half;
}

function sortAround(edges: readonly Edge[], vertices: VertexTable): Map<number, number[]> {
  const leaving = new Map<number, number[]>();
  const angles = new Float64Array(2 * edges.length);
  const leave = (half: number, from: number, to: number) => {
    const [x1, y1] = pointOf(vertices, from);
    const [x2, y2] = pointOf(vertices, to);
    angles[half] = Math.atan2(y2 - y1, x2 - x1);
    const around = leaving.get(from);
    if (around) around.push(half);
    else leaving.set(from, [half]);
  };
  edges.forEach(({ a, b }, at) => {
    leave(2 * at, a, b);
    leave(2 * at + 1, b, a);
  });
  for (const around of leaving.values()) {
    around.sort((one, other) => (angles[one] ?? 0) - (angles[other] ?? 0));
  }
  return leaving;
}

/** West first, then south: of each connected piece the first point has nothing of its own piece to the west. */
function compareWest(vertices: VertexTable, p: number, q: number): number {
  const [x1, y1] = pointOf(vertices, p);
  const [x2, y2] = pointOf(vertices, q);
  return x1 - x2 || y1 - y2;
}

interface RisingEdge {
  polygons: Edge["polygons"];
  low: PlaneSpot;
  high: PlaneSpot;
}

/** The edges that a ray to the west meets; an end counts with its upper edge only. Exact. */
function westernEdges(edges: readonly Edge[], vertices: VertexTable): (start: number) => RisingEdge[] {
  const index = new Flatbush(edges.length);
  const rising = edges.map((edge): RisingEdge => {
    const [one, other] = [pointOf(vertices, edge.a), pointOf(vertices, edge.b)];
    const [low, high] = one[1] < other[1] ? [one, other] : [other, one];
    index.add(Math.min(one[0], other[0]), low[1], Math.max(one[0], other[0]), high[1]);
    return { polygons: edge.polygons, low, high };
  });
  index.finish();
  return (start) => {
    const spot = pointOf(vertices, start);
    return index
      .search(Number.NEGATIVE_INFINITY, spot[1], spot[0], spot[1])
      .flatMap((at) => rising[at] ?? [])
      .filter(({ low, high }) => low[1] <= spot[1] && high[1] > spot[1] && turn(low, high, spot) < 0);
  };
}

interface Cover {
  /** enters the polygons not yet entered, leaves the others */
  cross(polygons: readonly number[]): void;
  isWanted(): boolean;
}

function coverOf({ owners, shapeCount, wanted }: Choice): Cover {
  const inside = new Uint8Array(owners.length);
  const depth = new Int32Array(shapeCount);
  const covered = new Array<boolean>(shapeCount).fill(false);
  return {
    cross(polygons) {
      for (const polygon of polygons) {
        const shape = owners[polygon] ?? 0;
        const entered = inside[polygon] ? 0 : 1;
        inside[polygon] = entered;
        depth[shape] = (depth[shape] ?? 0) + (entered ? 1 : -1);
        covered[shape] = (depth[shape] ?? 0) > 0;
      }
    },
    isWanted: () => wanted(covered),
  };
}
