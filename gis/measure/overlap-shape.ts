import { difference, featureCollection, intersect, multiPolygon, union } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { officialAreaM2 } from "./area.ts";
import { noGroundM2 } from "./limits.ts";

type Overlay = (shapes: FeatureCollection<Polygon | MultiPolygon>) => Feature<Polygon | MultiPolygon> | null;

/** Grids in degrees to try in turn when the overlay gives up on the coordinates as they are. */
const grids = [1e-9, 1e-8];

/** Shape of the common ground of `a` and `b`, to show or store; null when they share no area. Decide by `overlapAreaM2`. */
export function intersectionShape(a: MultiPolygon, b: MultiPolygon): MultiPolygon | null {
  return overlay(intersect, [a, b]);
}

/** Shape of what is left of `a` outside `b`; null when nothing is. */
export function differenceShape(a: MultiPolygon, b: MultiPolygon): MultiPolygon | null {
  if (b.coordinates.length === 0) return a;
  return overlay(difference, [a, b]);
}

/** Shape of all shapes together; null for an empty list or shapes without area. */
export function unionShape(shapes: readonly MultiPolygon[]): MultiPolygon | null {
  const [first, ...others] = shapes.filter((shape) => shape.coordinates.length > 0);
  if (!first) return null;
  return overlay(union, [first, ...(others.length > 0 ? others : [first])]);
}

function overlay(
  operation: Overlay,
  shapes: MultiPolygon[],
  [grid, ...coarser] = grids,
): MultiPolygon | null {
  try {
    return withGround(operation(asFeatures(shapes)));
  } catch (error) {
    if (grid === undefined) throw error;
    return overlay(
      operation,
      shapes.map((shape) => onGrid(shape, grid)),
      coarser,
    );
  }
}

function asFeatures(shapes: MultiPolygon[]): FeatureCollection<MultiPolygon> {
  return featureCollection(shapes.map((shape) => multiPolygon(shape.coordinates)));
}

function withGround(result: Feature<Polygon | MultiPolygon> | null): MultiPolygon | null {
  if (!result) return null;
  const { geometry } = result;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.filter(hasGround).map(withoutEmptyHoles);
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

function hasGround(rings: Position[][]): boolean {
  return officialAreaM2({ type: "Polygon", coordinates: rings }) >= noGroundM2;
}

function withoutEmptyHoles([outer = [], ...holes]: Position[][]): Position[][] {
  return [outer, ...holes.filter((hole) => hasGround([hole]))];
}

function onGrid(shape: MultiPolygon, grid: number): MultiPolygon {
  const snap = (value: number) => Math.round(value / grid) * grid;
  return {
    type: "MultiPolygon",
    coordinates: shape.coordinates.map((rings) =>
      rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [snap(lon), snap(lat)])),
    ),
  };
}
