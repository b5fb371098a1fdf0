import type { MultiPolygon } from "geojson";
import { type Bounds, boundsOf } from "./bounds.ts";
import { edgesInBox, type RisingEdge } from "./equal-area-edges.ts";
import { equalAreaPlane } from "./equal-area-plane.ts";
import { noGroundM2 } from "./limits.ts";
import { crossingNorths } from "./rising-crossings.ts";

/**
 * Common ground of two shapes in m² by the official ellipsoidal area (TD/T 1055-2019 Annex D), holes respected; 0 when they
 * only touch. No overlay is built: on the equal-area plane the ground is cut into horizontal slabs at every corner and
 * crossing, and in a slab mid-width × height is exact.
 */
export function overlapAreaM2(a: MultiPolygon, b: MultiPolygon): number {
  const box = commonBox(boundsOf(a), boundsOf(b));
  if (box[0] >= box[2] || box[1] >= box[3]) return 0;
  const plane = equalAreaPlane((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
  const polygonsOfA = a.coordinates.length;
  const edges = [...edgesInBox(a, box, plane, 0), ...edgesInBox(b, box, plane, polygonsOfA)].sort(
    (one, other) => one.y1 - other.y1,
  );
  const areaM2 = slabsM2(
    edges,
    polygonsOfA,
    plane.toPlane(box[0], box[1])[1],
    plane.toPlane(box[2], box[3])[1],
  );
  return areaM2 < noGroundM2 ? 0 : areaM2;
}

function commonBox(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function slabsM2(edges: RisingEdge[], polygonsOfA: number, bottom: number, top: number): number {
  const cuts = cutNorths(edges, bottom, top);
  let total = 0;
  let next = 0;
  let active: RisingEdge[] = [];
  for (let index = 1; index < cuts.length; index += 1) {
    const low = cuts[index - 1] ?? 0;
    const high = cuts[index] ?? 0;
    active = active.filter((edge) => edge.y2 > low);
    for (let edge = edges[next]; edge && edge.y1 <= low; edge = edges[next]) {
      if (edge.y2 > low) active.push(edge);
      next += 1;
    }
    total += (high - low) * commonWidthM(active, (low + high) / 2, polygonsOfA);
  }
  return total;
}

/** All norths where the picture changes, within the box, ascending. */
function cutNorths(edges: RisingEdge[], bottom: number, top: number): number[] {
  const norths = [bottom, top, ...edges.flatMap(({ y1, y2 }) => [y1, y2]), ...crossingNorths(edges)];
  return [...new Set(norths.filter((y) => y >= bottom && y <= top))].sort((one, other) => one - other);
}

/** Length of the line at north `y` that lies in both shapes. */
function commonWidthM(active: RisingEdge[], y: number, polygonsOfA: number): number {
  const hits = active
    .map(({ x1, y1, x2, y2, polygon }) => ({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), polygon }))
    .sort((one, other) => one.x - other.x);
  const inside = new Set<number>();
  const depth = { a: 0, b: 0 };
  let width = 0;
  let lastX = 0;
  for (const { x, polygon } of hits) {
    if (depth.a > 0 && depth.b > 0) width += x - lastX;
    const step = inside.delete(polygon) ? -1 : 1;
    if (step > 0) inside.add(polygon);
    depth[polygon < polygonsOfA ? "a" : "b"] += step;
    lastX = x;
  }
  return width;
}
