import { tesselate } from "@turf/tesselate";
import type { MultiPolygon, Position } from "geojson";
import { frameAt, type TangentFrame, toEarth } from "../measure/tangent-frame.ts";

/** A point of the plane touching the ellipsoid, m east and north of its origin. */
export type PlanePoint = readonly [eastM: number, northM: number];
export type PlaneSegment = readonly [PlanePoint, PlanePoint];
export type PlaneTriangle = readonly [PlanePoint, PlanePoint, PlanePoint];

/** Frame for a region of some kilometres: touching the ellipsoid at the region's first point. */
export function frameOf(shape: MultiPolygon): TangentFrame {
  return frameAt(shape.coordinates[0]?.[0]?.[0] ?? [0, 0]);
}

/** Edges of all rings, holes included, dropped onto the plane. */
export function planeSegments(shape: MultiPolygon, frame: TangentFrame): PlaneSegment[] {
  return shape.coordinates.flat().flatMap((ring) => {
    const points = ring.map((position) => toPlane(position, frame));
    return points.slice(1).map((to, index): PlaneSegment => [points[index] ?? to, to]);
  });
}

/** Triangles that cover the shape and nothing else, holes left out. */
export function planeTriangles(shape: MultiPolygon, frame: TangentFrame): PlaneTriangle[] {
  return shape.coordinates.flatMap((rings) => {
    const plane = rings.map((ring) => ring.map((position) => [...toPlane(position, frame)]));
    const cut = tesselate({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: plane },
    });
    return cut.features.flatMap(({ geometry }) => {
      const [a, b, c] = (geometry.coordinates[0] ?? []).map(planePoint);
      return a && b && c ? [[a, b, c] as const] : [];
    });
  });
}

/** Point of the ellipsoid dropped onto the plane at right angles. */
export function toPlane(position: Position, { origin, east, north }: TangentFrame): PlanePoint {
  const [x, y, z] = toEarth(position);
  const [dx, dy, dz] = [x - origin[0], y - origin[1], z - origin[2]];
  return [dx * east[0] + dy * east[1] + dz * east[2], dx * north[0] + dy * north[1] + dz * north[2]];
}

function planePoint(position: Position): PlanePoint {
  return [position[0] ?? 0, position[1] ?? 0];
}
