import { area, distance, pointToLineDistance } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onSphere, sphereAreaM2, sphereToEdgeM } from "#gis/methods/sphere";
import { haichengLicence } from "#test/support/haicheng";
import { square, withHoles } from "#test/support/squares";
import { somewhere, starAround } from "#test/support/star";

describe("area on the sphere", () => {
  test("is turf's 1.0672 km² for the Haicheng licence, not the official 1.0685", () => {
    expect((sphereAreaM2(haichengLicence) / 1e6).toFixed(4)).toBe("1.0672");
  });

  test("is what turf.area gives, holes taken out", () => {
    const holed = withHoles(square(0, 0, 3), square(1, 1));
    expect(sphereAreaM2(holed)).toBeCloseTo(area(holed), 3);
    const mine = somewhere.chain((centre) => starAround(centre, 800));
    fc.assert(
      fc.property(mine, (shape) => {
        expect(Math.abs(sphereAreaM2(shape) / area(shape) - 1)).toBeLessThan(1e-7);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

describe("way to an edge on the sphere", () => {
  test("is turf's haversine where the edge is a point", () => {
    const [here, there] = [
      [112.7, 38.4],
      [112.7, 38.4045],
    ];
    const b = onSphere(there);
    expect(sphereToEdgeM(onSphere(here), b, b)).toBeCloseTo(distance(here, there, { units: "meters" }), 6);
  });

  test("is turf's pointToLineDistance beside, before and behind the edge", () => {
    const near = fc.integer({ min: -500, max: 500 }).map((step) => step / 1e5);
    const place = fc.tuple(near, near).map(([dLon, dLat]) => [112.7 + dLon, 38.4 + dLat]);
    fc.assert(
      fc.property(place, place, place, (p, a, b) => {
        fc.pre(a[0] !== b[0] || a[1] !== b[1]);
        const line = { type: "LineString", coordinates: [a, b] } as const;
        const turfM = pointToLineDistance(p, { ...line, coordinates: [a, b] }, { units: "meters" });
        expect(sphereToEdgeM(onSphere(p), onSphere(a), onSphere(b))).toBeCloseTo(turfM, 4);
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});
