import { expect, test } from "vitest";
import { nestRings } from "#gis/formats/nest-rings";
import { aSquareRing } from "#test/support/traced";

const square = (x: number, y: number, side: number) =>
  aSquareRing(x, y, side).points.map((point) => point.at);

test("a ring in a ring is a hole, a ring in the hole an island, a ring beside them a part", () => {
  const rings = [square(1, 1, 8), square(0, 0, 10), square(2, 2, 2), square(20, 0, 3)];
  expect(nestRings(rings)).toEqual([
    { outer: 1, holes: [0], depth: 0 },
    { outer: 2, holes: [], depth: 2 },
    { outer: 3, holes: [], depth: 0 },
  ]);
});

test("a hole may touch its ring at a corner or along an edge", () => {
  expect(nestRings([square(0, 0, 4), square(0, 0, 2)])).toMatchObject([{ outer: 0, holes: [1] }]);
  expect(nestRings([square(0, 0, 4), square(0, 1, 2)])).toMatchObject([{ outer: 0, holes: [1] }]);
});

test("rings that cross, share an edge from outside or are the same ring are no holes of each other", () => {
  expect(nestRings([square(0, 0, 4), square(3, 3, 4)])).toHaveLength(2);
  expect(nestRings([square(0, 0, 4), square(4, 0, 4)])).toHaveLength(2);
  expect(nestRings([square(0, 0, 4), square(0, 0, 4)])).toHaveLength(2);
});
