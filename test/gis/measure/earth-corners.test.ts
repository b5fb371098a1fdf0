import fc from "fast-check";
import { expect, it } from "vitest";
import { writeRingOnEarth } from "#gis/measure/earth-corners";
import { toEarth } from "#gis/measure/tangent-frame";
import { somewhere } from "#test/support/star";

it("corners of a ring lie where each lies alone, near the first and far from it", () => {
  const step = fc.double({ min: -3, max: 3, noNaN: true });
  const ring = fc.tuple(somewhere, fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(ring, ([[lon = 0, lat = 0], steps]) => {
      // most within the series' reach of 0.57°, some beyond
      const corners = [[0, 0], ...steps].map(([x = 0, y = 0]) => [lon + x ** 3 / 10, lat + y ** 3 / 10]);
      const xyz = new Float64Array(3 * corners.length);
      writeRingOnEarth(xyz, new Float64Array(corners.flat()), 0, corners.length);
      const alone = corners.flatMap((corner) => [...toEarth(corner)]);
      const farthestM = Math.max(
        ...alone.map((value, index) => Math.abs(value - (xyz[index] ?? Number.NaN))),
      );
      expect(farthestM).toBeLessThan(1e-8);
    }),
    { seed: 5, numRuns: 300 },
  );
});
