import { expect, test } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { overlayShapes } from "#gis/overlay/overlay-shapes";
import { deepFreeze, polygonOf, rectangle, square } from "#test/support/squares";

test("corners of the input come back to the bit", () => {
  const [a, b] = [square(0, 0, 3), square(2, 2, 3)];
  const left = overlayShapes([a, b], ([inA, inB]) => inA === true && inB !== true);
  const corners = left.coordinates.flat(2).map(String);
  for (const corner of a.coordinates.flat(2).slice(1, 2)) expect(corners).toContain(String(corner));
  expect(corners).toContain(String(b.coordinates[0]?.[0]?.[0]));
});

test("ground can be chosen by any of the shapes that cover it", () => {
  const shapes = [square(0, 0, 2), square(1, 0, 2), square(1, 1, 2)];
  const inTwo = overlayShapes(shapes, (covered) => covered.filter(Boolean).length === 2);
  const expected = officialAreaM2(square(1, 0)) + officialAreaM2(square(2, 1));
  expect(officialAreaM2(inTwo)).toBeCloseTo(expected, 3);
});

test("neighbours 0.1 µm apart become one, neighbours 1 mm apart stay two", () => {
  const beside = (gapDegrees: number) =>
    overlayShapes(
      [
        square(0, 0),
        polygonOf([
          [122.701 + gapDegrees, 40.7],
          [122.702, 40.7],
          [122.702, 40.701],
          [122.701 + gapDegrees, 40.701],
        ]),
      ],
      (covered) => covered.includes(true),
    );
  expect(beside(1e-12).coordinates).toHaveLength(1);
  expect(beside(1.2e-8).coordinates).toHaveLength(2);
});

test("no wanted ground gives an empty shape", () => {
  const none = overlayShapes(
    [square(0, 0), deepFreeze(rectangle(5, 5, 1, 1))],
    ([a, b]) => a === true && b === true,
  );
  expect(none).toEqual({ type: "MultiPolygon", coordinates: [] });
});
