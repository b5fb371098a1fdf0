import type { MultiPolygon } from "geojson";
import { labelEdges } from "#gis/overlay/label-edges";
import { type Edge, nodeEdges } from "#gis/overlay/node-edges";
import { type TracedPolygon, traceRings } from "#gis/overlay/trace-rings";
import { pointOf, type VertexTable, vertexTable } from "#gis/overlay/vertex-table";
import { once } from "#test/support/jts/once";

type Polygons = MultiPolygon["coordinates"];

/** Ground of two shapes on a plane, by the very steps that overlay shapes on the ellipsoid. Areas in square units. */
export interface PlaneGround {
  common: number;
  onlyA: number;
  onlyB: number;
  /** boundaries or ground share at least a point */
  meet: boolean;
}

const reachM = 2 ** 20;

/** Noded and labelled once, then measured. Tolerances are relative to a shape of a thousand kilometres. */
export const planeGround = once((a: Polygons, b: Polygons): PlaneGround => {
  if (a.length + b.length === 0) return { common: 0, onlyA: 0, onlyB: 0, meet: false };
  const { vertices, edges, unit } = noded([...a, ...b]);
  const owners = [...a.map(() => 0), ...b.map(() => 1)];
  const area = (wantsA: boolean, wantsB: boolean) => {
    const wanted = ([inA = false, inB = false]: readonly boolean[]) => inA === wantsA && inB === wantsB;
    const map = labelEdges(edges, vertices, { owners, shapeCount: 2, wanted });
    const traced = traceRings(map, vertices);
    return traced.reduce((sum, polygon) => sum + polygonArea(polygon, vertices), 0) / unit ** 2;
  };
  const [common, onlyA, onlyB] = [area(true, true), area(true, false), area(false, true)];
  return { common, onlyA, onlyB, meet: common > 0 || shareVertex(edges, (polygon) => polygon < a.length) };
});

function noded(polygons: Polygons): { vertices: VertexTable; edges: Edge[]; unit: number } {
  const corners = polygons.flat(2);
  const [x0 = 0, y0 = 0] = corners[0] ?? [];
  const reach = Math.max(...corners.flatMap(([x = 0, y = 0]) => [Math.abs(x - x0), Math.abs(y - y0)]));
  const unit = 2 ** Math.floor(Math.log2(reachM / (reach || 1)));
  for (const tolerance of [1e-6, 1e-5, 1e-4]) {
    const vertices = vertexTable(tolerance);
    const drawn = polygons.flatMap((rings, polygon) =>
      rings.flatMap((ring) => {
        const points = ring.map(([x = 0, y = 0]) => vertices.indexAt((x - x0) * unit, (y - y0) * unit));
        return points.map((from, at): Edge => ({ a: from, b: points[at + 1] ?? from, polygons: [polygon] }));
      }),
    );
    const edges = nodeEdges(drawn, vertices);
    if (edges) return { vertices, edges, unit };
  }
  throw new Error("did not settle");
}

function shareVertex(edges: readonly Edge[], inA: (polygon: number) => boolean): boolean {
  const touched = (wanted: (polygon: number) => boolean) =>
    new Set(edges.filter(({ polygons }) => polygons.some(wanted)).flatMap(({ a, b }) => [a, b]));
  const ofA = touched(inA);
  return [...touched((polygon) => !inA(polygon))].some((point) => ofA.has(point));
}

function polygonArea(polygon: TracedPolygon, vertices: VertexTable): number {
  return polygon.reduce((sum, ring) => sum + ringArea(ring, vertices), 0);
}

function ringArea(points: readonly number[], vertices: VertexTable): number {
  const [x0, y0] = pointOf(vertices, points[0] ?? -1);
  const twice = points.reduce((sum, point, at) => {
    const [x, y] = pointOf(vertices, point);
    const [nextX, nextY] = pointOf(vertices, points[(at + 1) % points.length] ?? point);
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
  return twice / 2;
}
