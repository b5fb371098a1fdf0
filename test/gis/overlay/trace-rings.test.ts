import { expect, test } from "vitest";
import { ringContacts } from "#gis/check/ring-contacts";
import { overlayShapes } from "#gis/overlay/overlay-shapes";
import { gridPoint, polygonOf, rectangle, square, withHoles } from "#test/support/squares";

const ringCounts = (shape: ReturnType<typeof overlayShapes>) =>
  shape.coordinates.map((rings) => rings.length).toSorted();

test("squares that touch at a corner stay two polygons", () => {
  const together = overlayShapes([square(0, 0), square(1, 1)], (covered) => covered.includes(true));
  expect(ringCounts(together)).toEqual([1, 1]);
});

test("a hole that touches its ring at a corner is a ring of its own, not a ring that touches itself", () => {
  const hole = polygonOf([gridPoint(0, 2), gridPoint(1, 1), gridPoint(2, 2), gridPoint(1, 3)]);
  const left = overlayShapes([square(0, 0, 4), hole], ([inA, inB]) => inA === true && inB !== true);
  expect(ringCounts(left)).toEqual([2]);
  for (const ring of left.coordinates.flat()) {
    expect(ringContacts(ring.slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat] as const))).toEqual([]);
  }
});

test("an island inside a hole is a polygon, and its own hole belongs to it", () => {
  const around = withHoles(square(0, 0, 9), square(1, 1, 7));
  const island = withHoles(square(2, 2, 5), square(3, 3, 3));
  const together = overlayShapes([island, around, rectangle(20, 0, 1, 1)], (covered) =>
    covered.includes(true),
  );
  expect(ringCounts(together)).toEqual([1, 2, 2]);
});
