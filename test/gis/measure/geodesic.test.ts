import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { azimuthDeg, destination, geodesicDistanceM } from "#gis/measure/geodesic";
import { somewhere } from "#test/support/star";

const geodTest = "../shared/data/geodesic/GeodTest-100.dat";

describe("geodesics on the CGCS2000 ellipsoid", () => {
  it("measures a degree of the meridian at 38°N and of the equator", () => {
    expect(geodesicDistanceM([112, 37.5], [112, 38.5])).toBeCloseTo(110_996, -1);
    expect(geodesicDistanceM([112, 0], [113, 0])).toBeCloseTo((6378137 * Math.PI) / 180, 6);
  });

  it("turns clockwise from north, 0 to 360", () => {
    expect(azimuthDeg([112, 38], [112, 39])).toBe(0);
    expect(azimuthDeg([112, 38], [112.001, 38])).toBeCloseTo(90, 2);
    expect(azimuthDeg([112, 38], [112, 37])).toBe(180);
    expect(azimuthDeg([112, 38], [111.999, 38])).toBeCloseTo(270, 2);
  });

  it("has no direction between equal points and calls it 0", () => {
    expect(azimuthDeg([112, 38], [112, 38])).toBe(0);
  });

  it("arrives where distance and azimuth say", () => {
    const course = fc.tuple(
      somewhere,
      fc.integer({ min: 0, max: 359 }),
      fc.integer({ min: 1, max: 200_000 }),
    );
    fc.assert(
      fc.property(course, ([from, azimuth, distanceM]) => {
        const to = destination(from, azimuth, distanceM);
        expect(geodesicDistanceM(from, to)).toBeCloseTo(distanceM, 6);
        expect(Math.abs(((azimuthDeg(from, to) - azimuth + 540) % 360) - 180)).toBeLessThan(1e-6);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it.skipIf(!existsSync(geodTest))("agrees with 100 published geodesics to 1 mm (WGS84 is that near)", () => {
    const rows = readFileSync(geodTest, "utf8").trim().split("\n");
    expect(rows).toHaveLength(100);
    for (const row of rows) {
      const [lat1 = 0, lon1 = 0, , lat2 = 0, lon2 = 0, , distanceM = 0] = row.split(" ").map(Number);
      expect(Math.abs(geodesicDistanceM([lon1, lat1], [lon2, lat2]) - distanceM)).toBeLessThan(0.001);
    }
  });
});
