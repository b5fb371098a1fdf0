import type { MultiPolygon, Position } from "geojson";
import { expect, test } from "vitest";
import { sameCorners } from "#gis/measure/same-corners";
import { rectangle } from "#test/support/mine-facts";

const field = rectangle(0, 0, 300, 200);
const [ring = []] = field.coordinates[0] ?? [];
const shapeOf = (...rings: Position[][]): MultiPolygon => ({ type: "MultiPolygon", coordinates: [rings] });
const startingAt = (start: number): Position[] => {
  const corners = ring.slice(0, -1);
  const turned = [...corners.slice(start), ...corners.slice(0, start)];
  return [...turned, ...turned.slice(0, 1)];
};
/** Everything a little to the north. */
const moved = (metres: number): MultiPolygon =>
  shapeOf(ring.map(([lon = 0, lat = 0]) => [lon, lat + metres / 111_000]));

test("a ring that begins elsewhere or runs the other way round is the same", () => {
  expect(sameCorners(field, shapeOf(startingAt(2)), 0.002)).toBe(true);
  expect(sameCorners(field, shapeOf(startingAt(1).toReversed()), 0.002)).toBe(true);
});

test("corners rounded to the millimetre are the same, a centimetre is not", () => {
  expect(sameCorners(field, moved(0.001), 0.002)).toBe(true);
  expect(sameCorners(field, moved(0.01), 0.002)).toBe(false);
});

test("parts in another order are the same, one part more is not", () => {
  const other = rectangle(1000, 0, 300, 200);
  const both = (...shapes: MultiPolygon[]): MultiPolygon => ({
    type: "MultiPolygon",
    coordinates: shapes.flatMap(({ coordinates }) => coordinates),
  });
  expect(sameCorners(both(field, other), both(other, field), 0.002)).toBe(true);
  expect(sameCorners(both(field, other), field, 0.002)).toBe(false);
  expect(sameCorners(both(field, field), both(field, other), 0.002)).toBe(false);
});

test("a hole, a corner more, or corners of another order make another shape", () => {
  const [hole = []] = rectangle(100, 50, 20, 20).coordinates[0] ?? [];
  expect(sameCorners(shapeOf(ring, hole), field, 0.002)).toBe(false);
  expect(sameCorners(shapeOf(ring, hole), shapeOf(ring, hole), 0.002)).toBe(true);
  const [first = [], second = [], ...rest] = ring;
  const [lon1 = 0, lat1 = 0] = first;
  const [lon2 = 0, lat2 = 0] = second;
  expect(
    sameCorners(shapeOf([first, [(lon1 + lon2) / 2, (lat1 + lat2) / 2], second, ...rest]), field, 0.002),
  ).toBe(false);
  const [, , third = [], ...others] = ring;
  expect(sameCorners(shapeOf([first, third, second, ...others]), field, 0.002)).toBe(false);
});
