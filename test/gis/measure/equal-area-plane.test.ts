import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { equalAreaPlane } from "#gis/measure/equal-area-plane";
import { geodesicDistanceM } from "#gis/measure/geodesic";
import { somewhere, starAround } from "#test/support/star";

describe("equal-area plane of the ellipsoid", () => {
  const plane = equalAreaPlane(105, 35);

  it("gives back the lon/lat it was given, anywhere in China", () => {
    fc.assert(
      fc.property(somewhere, (place) => {
        const [lon = 0, lat = 0] = place;
        expect(geodesicDistanceM(plane.toLonLat(...plane.toPlane(lon, lat)), place)).toBeLessThan(1e-6);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it("makes the plane shoelace area the official area", () => {
    fc.assert(
      fc.property(
        somewhere.chain((centre) => starAround(centre, 2000)),
        (shape) => {
          const ring = (shape.coordinates[0]?.[0] ?? []).map(([lon = 0, lat = 0]) => plane.toPlane(lon, lat));
          const [x0, y0] = ring[0] ?? [0, 0];
          const twice = ring.slice(1).reduce((sum, [x, y], index) => {
            const [px, py] = ring[index] ?? [x, y];
            return sum + (px - x0) * (y - y0) - (x - x0) * (py - y0);
          }, 0);
          expect(Math.abs(Math.abs(twice / 2) - officialAreaM2(shape))).toBeLessThan(0.001);
        },
      ),
      { numRuns: 200, seed: 2 },
    );
  });
});
