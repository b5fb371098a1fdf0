import fc from "fast-check";
import { expect, test } from "vitest";
import { fromGcj02, toGcj02 } from "#gis/crs/gcj02";
import { geodesicDistanceM } from "#gis/measure/geodesic";

const places = fc.tuple(
  fc.double({ min: 75, max: 134, noNaN: true }),
  fc.double({ min: 19, max: 52, noNaN: true }),
);

test("what the public formula shifts is brought back to a millimetre, anywhere in China", () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(geodesicDistanceM([...fromGcj02(toGcj02(place))], [...place])).toBeLessThan(0.001);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test("the shift is that of the published example in Beijing: some 550 m", () => {
  const [lon, lat] = toGcj02([116.391, 39.907]);
  expect(lon).toBeCloseTo(116.39724, 4);
  expect(lat).toBeCloseTo(39.9084, 4);
  expect(geodesicDistanceM([lon, lat], [116.391, 39.907])).toBeGreaterThan(400);
});
