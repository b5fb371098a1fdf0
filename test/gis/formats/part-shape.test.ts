import { expect, test } from "vitest";
import { joinShapes, partShape } from "#gis/formats/part-shape";
import { officialAreaM2 } from "#gis/measure/area";
import { aPart, aRing, aSquareRing } from "#test/support/traced";

const square = (x: number, y: number, side: number) => {
  const shape = partShape(aPart([aSquareRing(x, y, side)]));
  if (shape === null) throw new Error("a square is an area");
  return shape;
};

test("parts that share an edge become one polygon of the same area, parts apart stay two", () => {
  const joined = joinShapes([square(0, 0, 2), square(2, 0, 2)]);
  expect(joined?.coordinates).toHaveLength(1);
  expect(officialAreaM2(joined ?? square(0, 0, 1))).toBeCloseTo(2 * officialAreaM2(square(0, 0, 2)), 4);
  expect(joinShapes([square(0, 0, 2), square(3, 0, 2)])?.coordinates).toHaveLength(2);
  expect(joinShapes([])).toBeNull();
});

test("a hole along the edge of its ring is cut out of it", () => {
  const shape = partShape(aPart([aSquareRing(0, 0, 4), aSquareRing(0, 1, 2, { role: "hole" })]));
  expect(shape?.coordinates).toMatchObject([[{ length: 9 }]]);
});

test("a ring listed clockwise comes out counter-clockwise from the same first corner", () => {
  const corners = aSquareRing(0, 0, 1).points;
  const [first, ...others] = corners;
  if (first === undefined) throw new Error("a square has corners");
  const clockwise = { ...aSquareRing(0, 0, 1), points: [first, ...others.toReversed()] };
  expect(partShape(aPart([clockwise]))).toEqual(square(0, 0, 1));
});

test("a hole outside its ring adds no ground, and holes alone make no shape", () => {
  const hole = aSquareRing(9, 9, 1, { role: "hole" });
  expect(partShape(aPart([aSquareRing(0, 0, 1), hole]))).toEqual(square(0, 0, 1));
  expect(partShape(aPart([hole]))).toBeNull();
  expect(
    partShape(
      aPart([
        aRing([
          [0, 0],
          [1, 1],
        ]),
      ]),
    ),
  ).toBeNull();
});
