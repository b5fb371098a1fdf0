import type { MultiPolygon, Position } from "geojson";
import { cornerInside } from "./containment.ts";
import { earthShapes } from "./earth-shapes.ts";
import { nearestEdges, nearestSearch } from "./edge-scan.ts";
import { contactM } from "./limits.ts";
import { loadEdges, planeEdges } from "./plane-edges.ts";
import { frameAt } from "./tangent-frame.ts";

/** Where a point lies: on the edge when within 1 mm of a ring; inside a hole is outside. Edges are geodesics. */
export function pointInShape(p: Position, shape: MultiPolygon): "inside" | "edge" | "outside" {
  const shapes = earthShapes([{ type: "MultiPolygon", coordinates: [[[p, p]]] }, shape]);
  const frame = frameAt(p);
  const [point, boundary] = [planeEdges(), planeEdges()];
  loadEdges(point, shapes, 0, frame);
  loadEdges(boundary, shapes, 1, frame);
  if (nearestEdges(nearestSearch(point, boundary), contactM)) return "edge";
  return cornerInside(shapes, 0, 1, frame) === null ? "outside" : "inside";
}
