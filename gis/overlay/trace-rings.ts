import { pointInRing } from "../check/point-in-ring.ts";
import { originOf, type PlaneMap } from "./label-edges.ts";
import { pointOf, type VertexTable } from "./vertex-table.ts";

/** A polygon by the numbers of its points: outer ring counter-clockwise, holes clockwise, all open. */
export type TracedPolygon = readonly (readonly number[])[];

interface Loop {
  points: readonly number[];
  /** twice the area, m²; negative for a hole */
  double: number;
  box: readonly [number, number, number, number];
}

/** Borders of the wanted ground, as polygons that are valid: rings meet at most at points. */
export function traceRings(map: PlaneMap, vertices: VertexTable): TracedPolygon[] {
  const isBorder = map.wantedLeft.map((wanted, half) => (wanted && !map.wantedLeft[half ^ 1] ? 1 : 0));
  const loops = walkBorders(map, isBorder)
    .flatMap(cutLoops)
    .map((points) => loopOf(points, vertices));
  const shells = loops.filter(({ double }) => double > 0).sort((one, other) => one.double - other.double);
  const holes = loops.filter(({ double }) => double < 0);
  const home = new Map(shells.map((shell) => [shell, [shell.points]]));
  for (const hole of holes) {
    const shell = shells.find((candidate) => holds(candidate, hole, vertices));
    if (shell !== undefined) home.get(shell)?.push(hole.points);
  }
  return [...home.values()];
}

/** Walks each border with the ground on the left; where borders meet, it keeps to its own ground. */
function walkBorders({ edges, leaving }: PlaneMap, isBorder: Uint8Array): number[][] {
  const walked = new Uint8Array(isBorder.length);
  const walks: number[][] = [];
  const next = (half: number) => {
    const around = leaving.get(originOf(edges, half ^ 1)) ?? [];
    const back = around.indexOf(half ^ 1);
    for (let step = 1; step <= around.length; step += 1) {
      const candidate = around[(back - step + around.length) % around.length] ?? half;
      if (isBorder[candidate]) return candidate;
    }
    return half;
  };
  isBorder.forEach((border, first) => {
    if (!border || walked[first]) return;
    const walk: number[] = [];
    for (let half = first; !walked[half]; half = next(half)) {
      walked[half] = 1;
      walk.push(originOf(edges, half));
    }
    walks.push(walk);
  });
  return walks;
}

/** A walk that comes through a point twice is two rings that touch there. */
function cutLoops(walk: readonly number[]): number[][] {
  const loops: number[][] = [];
  const place = new Map<number, number>();
  const open: number[] = [];
  for (const point of walk) {
    const seen = place.get(point);
    if (seen !== undefined) {
      const loop = open.splice(seen);
      for (const passed of loop) place.delete(passed);
      loops.push(loop);
    }
    place.set(point, open.length);
    open.push(point);
  }
  return [...loops, open].filter((loop) => loop.length >= 3);
}

function loopOf(points: readonly number[], vertices: VertexTable): Loop {
  const [x0, y0] = pointOf(vertices, points[0] ?? -1);
  let double = 0;
  const box: [number, number, number, number] = [x0, y0, x0, y0];
  points.forEach((point, at) => {
    const [x, y] = pointOf(vertices, point);
    const [nextX, nextY] = pointOf(vertices, points[(at + 1) % points.length] ?? point);
    double += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { points, double, box };
}

/** A hole lies in the smallest ring around it; a point they share says nothing. */
function holds(shell: Loop, hole: Loop, vertices: VertexTable): boolean {
  if (shell.double <= -hole.double) return false;
  const fits = shell.box[0] <= hole.box[0] && shell.box[1] <= hole.box[1];
  if (!fits || shell.box[2] < hole.box[2] || shell.box[3] < hole.box[3]) return false;
  const corners = new Set(shell.points);
  const own = hole.points.find((point) => !corners.has(point));
  if (own === undefined) return false;
  const ring = shell.points.map((point) => pointOf(vertices, point));
  return pointInRing(pointOf(vertices, own), ring) === "inside";
}
