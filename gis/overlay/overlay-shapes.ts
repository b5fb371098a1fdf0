import type { MultiPolygon, Position } from "geojson";
import type { LonLat } from "../check/traced-item.ts";
import { boundsOf } from "../measure/bounds.ts";
import { type EqualAreaPlane, equalAreaPlane } from "../measure/equal-area-plane.ts";
import { latOf, lonOf } from "../measure/positions.ts";
import { labelEdges } from "./label-edges.ts";
import { type Edge, nodeEdges } from "./node-edges.ts";
import { type Atlas, straighten } from "./straighten.ts";
import { type TracedPolygon, traceRings } from "./trace-rings.ts";
import { pointOf, type VertexTable, vertexTable } from "./vertex-table.ts";

/**
 * Nearness in m at which boundaries become one: a thousandth of what a survey file states (0.001 m), far above the rounding of
 * lon/lat (2e-9 m). The coarser ones are for shapes that do not settle.
 */
const tolerancesM = [1e-6, 1e-5, 1e-4, 1e-3];

interface Drawing {
  vertices: VertexTable;
  edges: Edge[];
  atlas: Atlas;
}

/**
 * Ground of several shapes together, chosen by which of them cover it, as valid polygons (also for straight lon/lat edges) with
 * given corners kept to the bit; edges are straight on the equal-area plane, so areas add up officially. In a polygon that
 * crosses itself, ground walked round twice is none; polygons of one shape add up. Own code because polyclip-ts, Turf's
 * overlay, returns invalid or wrong shapes for corners within 1e-9 degrees of each other (measured: gis/README.md).
 */
export function overlayShapes(
  shapes: readonly MultiPolygon[],
  wanted: (covered: readonly boolean[]) => boolean,
): MultiPolygon {
  const [west, south, east, north] = boundsOf({
    type: "MultiPolygon",
    coordinates: shapes.flatMap(({ coordinates }) => coordinates),
  });
  const plane = equalAreaPlane((west + east) / 2, (south + north) / 2);
  const owners = shapes.flatMap(({ coordinates }, shape) => coordinates.map(() => shape));
  const choice = { owners, shapeCount: shapes.length, wanted };
  for (const toleranceM of tolerancesM) {
    const { vertices, edges, atlas } = draw(shapes, plane, toleranceM);
    const noded = nodeEdges(edges, vertices);
    const polygons = noded && straighten(traceRings(labelEdges(noded, vertices, choice), vertices), atlas);
    if (polygons)
      return { type: "MultiPolygon", coordinates: polygons.map((rings) => closeRings(rings, atlas)) };
  }
  throw new Error("overlay did not settle at any tolerance");
}

function draw(shapes: readonly MultiPolygon[], plane: EqualAreaPlane, toleranceM: number): Drawing {
  const vertices = vertexTable(toleranceM);
  const given: LonLat[] = [];
  const indexOf = (corner: Position) => {
    const index = vertices.indexAt(...plane.toPlane(lonOf(corner), latOf(corner)));
    given[index] ??= [lonOf(corner), latOf(corner)];
    return index;
  };
  const edges = shapes
    .flatMap(({ coordinates }) => coordinates)
    .flatMap((rings, polygon) => rings.flatMap((ring) => ringEdges(ring.map(indexOf), polygon)));
  return { vertices, edges, atlas: atlasOf(vertices, given, plane) };
}

function ringEdges(points: readonly number[], polygon: number): Edge[] {
  return points.map((a, at) => ({ a, b: points[(at + 1) % points.length] ?? a, polygons: [polygon] }));
}

function atlasOf(vertices: VertexTable, given: LonLat[], plane: EqualAreaPlane): Atlas {
  return {
    lonLat(point) {
      const known = given[point];
      if (known !== undefined) return known;
      const [lon = 0, lat = 0] = plane.toLonLat(...pointOf(vertices, point));
      given[point] = [lon, lat];
      return [lon, lat];
    },
    halfway(from, to) {
      const [x1, y1] = pointOf(vertices, from);
      const [x2, y2] = pointOf(vertices, to);
      vertices.ys.push((y1 + y2) / 2);
      return vertices.xs.push((x1 + x2) / 2) - 1;
    },
  };
}

function closeRings(rings: TracedPolygon, { lonLat }: Atlas): Position[][] {
  return rings.map((ring) => [...ring, ...ring.slice(0, 1)].map((point) => [...lonLat(point)]));
}
