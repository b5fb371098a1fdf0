import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf } from "#gis/measure/bounds";
import { destination, geodesicEdge } from "#gis/measure/geodesic";
import { reachBox, reachOf, surelyAround } from "#gis/measure/reach-box";
import { polygonOf } from "#test/support/squares";
import { somewhere } from "#test/support/star";

describe("boxes that pre-select", () => {
  it("hold all that is within the distance of a point, and little more", () => {
    const circle = fc.tuple(
      somewhere,
      fc.integer({ min: 0, max: 359 }),
      fc.integer({ min: 1, max: 100_000 }),
    );
    fc.assert(
      fc.property(circle, ([centre, azimuth, withinM]) => {
        const [lon = 0, lat = 0] = centre;
        const [west, south, east, north] = reachBox([lon, lat, lon, lat], withinM);
        const [x = 0, y = 0] = destination(centre, azimuth, withinM);
        expect(x >= west && x <= east && y >= south && y <= north).toBe(true);
        expect(north - lat).toBeLessThan((1.02 * withinM) / 110_574);
        const reach = reachOf([lon, lat, lon, lat], withinM);
        expect(Math.hypot((x - lon) / reach.lon, (y - lat) / reach.lat)).toBeLessThan(1);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it.each([40, -40])("hold the bulge of a long east-west edge at latitude %i", (lat) => {
    const middle = geodesicEdge([112, lat], [113, lat]).at(42_700).point[1] ?? 0;
    const [, south, , north] = surelyAround(
      boundsOf(
        polygonOf([
          [112, lat],
          [113, lat],
          [112.5, lat / 1.01],
        ]),
      ),
    );
    expect(Math.abs(middle)).toBeGreaterThan(Math.abs(lat));
    expect(middle > south && middle < north).toBe(true);
  });
});
