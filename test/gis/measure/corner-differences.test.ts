import fc from "fast-check";
import type { MultiPolygon, Position } from "geojson";
import { expect, test } from "vitest";
import { cornerDifferences } from "#gis/measure/corner-differences";
import { gridPoint, rectangle, square } from "#test/support/squares";

const toleranceM = 0.002;
const differences = (...shapes: MultiPolygon[]) =>
  cornerDifferences(shapes, toleranceM).map(({ position, numbers }) => [position, numbers]);
const movedBy = (shape: MultiPolygon, lonDeg: number): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: shape.coordinates.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => [(lon ?? 0) + lonDeg, lat ?? 0])),
  ),
});

test("the same corners begun elsewhere and run the other way differ in nothing", () => {
  const [ring] = square(0, 0).coordinates[0] ?? [];
  const open = (ring ?? []).slice(0, -1).toReversed();
  const turned = [...open.slice(2), ...open.slice(0, 2)];
  const other: MultiPolygon = { type: "MultiPolygon", coordinates: [[[...turned, turned[0] as Position]]] };
  expect(differences(square(0, 0), other)).toEqual([]);
});

test("a side that was moved is told by its corners, each with its number where it stands", () => {
  expect(differences(square(0, 0), rectangle(0, 0, 2, 1))).toEqual([
    [gridPoint(1, 0), [2, null]],
    [gridPoint(2, 0), [null, 2]],
    [gridPoint(1, 1), [3, null]],
    [gridPoint(2, 1), [null, 3]],
  ]);
});

test("of three shapes a corner that two of them share is told with both numbers", () => {
  const told = differences(square(0, 0), rectangle(0, 0, 2, 1), rectangle(0, 0, 2, 1));
  expect(told).toContainEqual([gridPoint(2, 0), [null, 2, 2]]);
  expect(told).toContainEqual([gridPoint(1, 0), [2, null, null]]);
});

test("what is nearer than the tolerance is one corner, what is farther is two", () => {
  expect(differences(square(0, 0), movedBy(square(0, 0), 1e-8))).toEqual([]);
  expect(differences(square(0, 0), movedBy(square(0, 0), 1e-7))).toHaveLength(8);
});

test("two rings that touch at a corner have it twice", () => {
  const touching: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: [...square(0, 0).coordinates, ...square(1, 1).coordinates],
  };
  expect(differences(touching, touching)).toEqual([]);
  expect(differences(touching, square(0, 0)).map(([, numbers]) => numbers)).toContainEqual([5, null]);
});

test("one shape alone differs in nothing", () => {
  expect(differences(square(0, 0))).toEqual([]);
  expect(differences()).toEqual([]);
});

test("who is compared first does not matter", () => {
  const side = fc.integer({ min: 0, max: 4 });
  const shape = fc
    .tuple(side, side, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([column, row, columns, rows]) => rectangle(column, row, columns, rows));
  fc.assert(
    fc.property(shape, shape, (one, other) => {
      const sorted = (list: ReturnType<typeof differences>) =>
        list.map((row) => JSON.stringify(row)).toSorted();
      const back = cornerDifferences([other, one], toleranceM).map(({ position, numbers }) => [
        position,
        numbers.toReversed(),
      ]);
      expect(sorted(differences(one, other))).toEqual(sorted(back));
    }),
  );
});
