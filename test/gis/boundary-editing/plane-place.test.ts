import fc from "fast-check";
import { expect, test } from "vitest";
import { placeBeside, placeOf, planeText, writablePlace } from "#gis/boundary-editing/plane-place";
import { place, zone } from "#test/support/drawn-boundary";

const typed = fc
  .record({
    zone: fc.oneof(fc.integer({ min: 25, max: 45 }), fc.integer({ min: 13, max: 23 })),
    north: fc.integer({ min: 2_000_000_000, max: 5_900_000_000 }),
    east: fc.integer({ min: 340_000_000, max: 660_000_000 }),
  })
  .map(({ zone: at, north, east }) => ({
    zone: at,
    x: (north / 1000).toFixed(3),
    y: `${at}${(east / 1000).toFixed(3)}`,
  }));

test("what is written to the millimetre reads the same again, in every zone of China and beyond its edges", () => {
  fc.assert(
    fc.property(typed, ({ zone: at, x, y }) => {
      let text = { x, y };
      for (let turn = 0; turn < 5; turn += 1) text = planeText(placeOf(text, at), at);
      expect(text).toEqual({ x, y });
    }),
  );
});

test("a place that is writable stays where it is", () => {
  const written = writablePlace(place([12.34567, 8.9]), zone);
  expect(planeText(written, zone)).toEqual({ x: "4252012.346", y: "38390008.900" });
  expect(writablePlace(written, zone)).toEqual(written);
});

test("a step is so many metres on the plane", () => {
  expect(planeText(placeBeside(place([0, 0]), 0.1, -1, zone), zone)).toEqual({
    x: "4251999.000",
    y: "38390000.100",
  });
});
