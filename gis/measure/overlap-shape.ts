import { difference, featureCollection, intersect, multiPolygon, union } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { officialAreaM2 } from "./area.ts";
import { boundsOf } from "./bounds.ts";
import { equalAreaPlane } from "./equal-area-plane.ts";
import { noGroundM2 } from "./limits.ts";
import { latOf, lonOf } from "./positions.ts";

type Overlay = (shapes: FeatureCollection<Polygon | MultiPolygon>) => Feature<Polygon | MultiPolygon> | null;

/** Grids in m to try in turn when the overlay gives up on the corners as they are; 0.1 mm is about 1e-9 degrees. */
const gridsM = [0.0001, 0.001];

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

/** Overlays on the equal-area plane, so that the areas of the pieces add up to the official area of the whole. */
function overlay(operation: Overlay, shapes: MultiPolygon[]): MultiPolygon | null {
  const [west, south, east, north] = boundsOf({
    type: "MultiPolygon",
    coordinates: shapes.flatMap(({ coordinates }) => coordinates),
  });
  const chart = chartAround((west + east) / 2, (south + north) / 2);
  const result = tryOnGrids(
    operation,
    shapes.map((shape) => mapCorners(shape, chart.toPlane)),
  );
  return result && withGround(mapCorners(result, chart.toLonLat));
}

/** The equal-area plane that gives back corners it was given exactly as they were. */
function chartAround(originLon: number, originLat: number) {
  const plane = equalAreaPlane(originLon, originLat);
  const given = new Map<string, Position>();
  return {
    toPlane(corner: Position): Position {
      const spot = plane.toPlane(lonOf(corner), latOf(corner));
      given.set(spot.join(), corner.slice(0, 2));
      return spot;
    },
    toLonLat(spot: Position): Position {
      return given.get(spot.join()) ?? plane.toLonLat(...(spot as [number, number]));
    },
  };
}

function tryOnGrids(
  operation: Overlay,
  shapes: MultiPolygon[],
  [gridM, ...coarser] = gridsM,
): MultiPolygon | null {
  try {
    return asMultiPolygon(
      operation(featureCollection(shapes.map(({ coordinates }) => multiPolygon(coordinates)))),
    );
  } catch (error) {
    if (gridM === undefined) throw error;
    const snap = (value: number) => Math.round(value / gridM) * gridM;
    const snapped = shapes.map((shape) => mapCorners(shape, (corner) => corner.map(snap)));
    return tryOnGrids(operation, snapped, coarser);
  }
}

function asMultiPolygon(result: Feature<Polygon | MultiPolygon> | null): MultiPolygon | null {
  if (!result) return null;
  const { geometry } = result;
  return geometry.type === "MultiPolygon"
    ? geometry
    : { type: "MultiPolygon", coordinates: [geometry.coordinates] };
}

function mapCorners({ coordinates }: MultiPolygon, change: (corner: Position) => Position): MultiPolygon {
  return {
    type: "MultiPolygon",
    coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(change))),
  };
}

function withGround(shape: MultiPolygon): MultiPolygon | null {
  const coordinates = shape.coordinates.filter(hasGround).map(withoutEmptyHoles);
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

function hasGround(rings: Position[][]): boolean {
  return officialAreaM2({ type: "Polygon", coordinates: rings }) >= noGroundM2;
}

function withoutEmptyHoles([outer = [], ...holes]: Position[][]): Position[][] {
  return [outer, ...holes.filter((hole) => hasGround([hole]))];
}
