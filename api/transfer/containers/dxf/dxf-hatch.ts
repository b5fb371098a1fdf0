import { damaged } from "../container-fault.ts";
import { arcCorners } from "./dxf-arcs.ts";
import { type DxfEntity, type DxfGroup, dxfNumber } from "./dxf-groups.ts";
import {
  canFollowArcs,
  type DxfCorner,
  type DxfRing,
  layerOf,
  mostArcs,
  ringCorners,
  tiltOf,
} from "./dxf-rings.ts";

type Point = [x: number, y: number];

/** Kinds of hatches that are counted and not read. */
const unread = {
  curved: "边界有椭圆弧或样条曲线的填充",
  arcs: "圆弧过多的填充",
  open: "边界不相接的填充",
  tilted: "不在水平面上的填充",
} as const;

/** ends of edges further apart than this, in drawing units, are no corner */
const gapTolerance = 0.001;

/** What a HATCH fills: one area with all the rings of its boundary; the kind of it where they are none that can be read. */
export function hatchArea(entity: DxfEntity): DxfRing | string {
  const groups = new GroupCursor(entity);
  const pathCount = groups.skipTo(91);
  const rings: number[][][] = [];
  let arcs = 0;
  for (let path = 0; path < pathCount; path += 1) {
    const read = (groups.take(92) & 2) === 0 ? edgePath(groups) : polylinePath(groups);
    if (typeof read === "string") return read;
    rings.push(read.corners);
    arcs += read.arcs;
    if (arcs > mostArcs) return unread.arcs;
    groups.skipSources();
  }
  if (tiltOf(entity)) return unread.tilted;
  const [corners, ...inner] = [...rings].sort((one, other) => boxSize(other) - boxSize(one));
  if (corners === undefined) return unread.open;
  return { layer: layerOf(entity), line: entity.line, corners, inner, arcs, oddity: null };
}

interface Path {
  corners: number[][];
  arcs: number;
}

function polylinePath(groups: GroupCursor): Path | string {
  const bulges = groups.take(72) !== 0;
  groups.take(73);
  const count = groups.take(93);
  const corners: DxfCorner[] = [];
  for (let i = 0; i < count; i += 1) {
    const [x, y] = groups.point(10);
    corners.push({ x, y, bulge: bulges ? (groups.takeIf(42) ?? 0) : 0 });
  }
  return canFollowArcs(corners) ? ringCorners(corners) : unread.arcs;
}

function edgePath(groups: GroupCursor): Path | string {
  const count = groups.take(93);
  const edges: Point[][] = [];
  let arcs = 0;
  for (let i = 0; i < count; i += 1) {
    const type = groups.take(72);
    if (type !== 1 && type !== 2) return unread.curved;
    edges.push(type === 1 ? [groups.point(10), groups.point(11)] : arcEdge(groups));
    if (type === 2) arcs += 1;
    if (arcs > mostArcs) return unread.arcs;
  }
  const corners = chained(edges);
  return corners === null ? unread.open : { corners, arcs };
}

/** Clockwise arcs are written with their angles as seen from the other side. */
function arcEdge(groups: GroupCursor): Point[] {
  const centre = groups.point(10);
  const [radius, from, to] = [groups.take(40), groups.take(50), groups.take(51)];
  const side = groups.take(73) === 0 ? -1 : 1;
  const degrees = to - from > 0 ? Math.min(to - from, 360) : (((to - from) % 360) + 360) % 360 || 360;
  const radians = Math.PI / 180;
  return arcCorners({ centre, radius, start: side * from * radians, turn: side * degrees * radians });
}

/** Edges as one ring, whichever way round each is written, its first corner not repeated; null where they do not meet. */
function chained(edges: readonly Point[][]): Point[] | null {
  const [first, second] = edges;
  if (first === undefined) return null;
  const corners = second && !meets(first, second) ? first.toReversed() : [...first];
  for (const edge of edges.slice(1)) {
    const isTurned = !touches(corners, edge[0]);
    const ahead = isTurned ? edge.toReversed() : edge;
    if (!touches(corners, ahead[0])) return null;
    for (const corner of ahead.slice(1)) corners.push(corner);
  }
  return touches(corners, corners[0]) ? corners.slice(0, -1) : null;
}

/** Whether the end of an edge is an end of the next. */
const meets = (edge: readonly Point[], next: readonly Point[]) =>
  touches(edge, next[0]) || touches(edge, next.at(-1));

function touches(line: readonly Point[], point: Point | undefined): boolean {
  const end = line.at(-1);
  return end !== undefined && point !== undefined && gap(end, point) <= gapTolerance;
}

function gap([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY);
}

function boxSize(ring: readonly number[][]): number {
  const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
  const span = (values: number[]) =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  return ring.length === 0 ? 0 : span(xs) * span(ys);
}

/** Groups of an entity one after the other: what is not where it must be makes the drawing damaged. */
class GroupCursor {
  #at = 0;
  readonly #groups: readonly DxfGroup[];
  readonly #line: number;

  constructor({ groups, line }: DxfEntity) {
    this.#groups = groups;
    this.#line = line;
  }

  skipTo(code: number): number {
    while (this.#groups[this.#at] !== undefined && this.#groups[this.#at]?.code !== code) this.#at += 1;
    return this.take(code);
  }

  take(code: number): number {
    const value = this.takeIf(code);
    if (value === null) throw damaged("DXF 文件", `第${this.#line}行的填充边界不完整`);
    return value;
  }

  takeIf(code: number): number | null {
    const group = this.#groups[this.#at];
    if (group?.code !== code) return null;
    this.#at += 1;
    return dxfNumber(group.value);
  }

  /** x and the y that follows it; a height behind them says nothing of an area */
  point(code: number): Point {
    const point: Point = [this.take(code), this.take(code + 10)];
    this.takeIf(code + 20);
    return point;
  }

  /** The lines a boundary was made of, by their names in the drawing. */
  skipSources(): void {
    const count = this.takeIf(97) ?? 0;
    for (let i = 0; i < count && this.takeIf(330) !== null; i += 1);
  }
}
