import { expect, test } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import { square, withHoles } from "#test/support/squares";

const ringsOf = (shape: ReturnType<typeof square>) => structuredClone(shape.coordinates[0] ?? []);

test("the ground of a new boundary is that of its parts, in their order, without their holes", () => {
  const holed = withHoles(square(0, 0, 3), square(1, 1));
  const boundary: GroupBoundary = {
    parts: [
      { rings: ringsOf(holed), topM: "200", bottomM: "50.5" },
      { rings: ringsOf(square(5, 5)), topM: null, bottomM: null },
    ],
  };
  const shape = boundaryShape(boundary);
  expect(shape.coordinates).toEqual([...holed.coordinates, ...square(5, 5).coordinates]);
  expect(officialAreaM2(shape)).toBeCloseTo(officialAreaM2(holed) + officialAreaM2(square(5, 5)), 6);
});
