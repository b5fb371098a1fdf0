import type { MultiPolygon, Position } from "geojson";
import { shapeDistance } from "../measure/distance.ts";
import { contactM } from "../measure/limits.ts";
import { differenceShape, unionShape } from "../measure/overlap-shape.ts";
import { latOf, lonOf } from "../measure/positions.ts";
import { widthOf } from "../width/width-of.ts";

/**
 * Ground that licences and the ground between them shut in on all sides and in which no circle wider than `withinM` has room. What a
 * licence leaves out within itself (挖空) is no gap. Licences in contact (nearer than 1 mm) leave no way out between them.
 */
export function enclosedGround(
  licences: readonly MultiPolygon[],
  facing: readonly MultiPolygon[],
  withinM: number,
): MultiPolygon {
  const whole = unionShape([...licences, ...facing, ...contacts(licences)]);
  const holes = holesOf(whole ? [whole] : []);
  const leftOut = holesOf(licences);
  const shutIn = holes ? differenceShape(holes, leftOut ?? nothing) : null;
  const coordinates = (shutIn?.coordinates ?? []).filter(
    (rings) => widthOf({ type: "MultiPolygon", coordinates: [rings] }).widthM <= withinM,
  );
  return { type: "MultiPolygon", coordinates };
}

/** Where two licences are in contact, a square of 4 mm that stops what hair their drawing may have left between them. */
function contacts(licences: readonly MultiPolygon[]): MultiPolygon[] {
  return licences.flatMap((one, place) =>
    licences.slice(place + 1).flatMap((other) => {
      const { distanceM, from } = shapeDistance(one, other);
      return distanceM <= contactM ? [stopAt(from)] : [];
    }),
  );
}

function stopAt(position: Position): MultiPolygon {
  const [lon, lat, half] = [lonOf(position), latOf(position), 2e-8];
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ];
  const ring = corners.map(([x = 0, y = 0]) => [lon + x, lat + y]);
  return { type: "MultiPolygon", coordinates: [[ring]] };
}

const nothing: MultiPolygon = { type: "MultiPolygon", coordinates: [] };

function holesOf(shapes: readonly MultiPolygon[]): MultiPolygon | null {
  const holes = shapes.flatMap(({ coordinates }) => coordinates.flatMap(([, ...inner]) => inner));
  return holes.length > 0 ? { type: "MultiPolygon", coordinates: holes.map((ring) => [ring]) } : null;
}
