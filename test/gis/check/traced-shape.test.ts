import { expect, test } from "vitest";
import { closedRing, ringShape, tracedShape } from "#gis/check/traced-shape";
import { aPart, aRing, aSquareRing } from "#test/support/traced";

test("a ring closes and drops repeats; fewer than three corners make none", () => {
  expect(closedRing(aSquareRing(0, 0, 1))).toHaveLength(5);
  expect(
    closedRing(
      aRing([
        [0, 0],
        [1, 0],
        [1, 0],
      ]),
    ),
  ).toBeNull();
  expect(ringShape(aRing([]))).toBeNull();
});

test("holes go with the outer ring, and a part of holes alone has no shape", () => {
  const hole = aSquareRing(1, 1, 1, { role: "hole" });
  expect(tracedShape(aPart([hole, aSquareRing(0, 0, 3)]))?.coordinates).toMatchObject([[{}, {}]]);
  expect(tracedShape(aPart([hole]))).toBeNull();
});
