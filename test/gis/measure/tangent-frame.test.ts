import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { destination, geodesicDistanceM } from "#gis/measure/geodesic";
import { frameAt, fromFrame, toEarth } from "#gis/measure/tangent-frame";
import { somewhere } from "#test/support/star";

describe("tangent plane", () => {
  it("gives back the point it was given, up to 100 km from its centre", () => {
    const sight = fc.tuple(somewhere, fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 100_000 }));
    fc.assert(
      fc.property(sight, ([centre, azimuth, awayM]) => {
        const point = destination(centre, azimuth, awayM);
        const frame = frameAt(centre);
        const earth = toEarth(point).map((value, axis) => value - (frame.origin[axis] ?? 0));
        const along = (axis: readonly number[]) =>
          earth.reduce((sum, value, index) => sum + value * (axis[index] ?? 0), 0);
        expect(
          geodesicDistanceM(fromFrame(frame, along(frame.east), along(frame.north)), point),
        ).toBeLessThan(1e-6);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
