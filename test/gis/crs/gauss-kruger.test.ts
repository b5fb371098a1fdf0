import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centralMeridian, epsgOf, toGeographic, toPlane, widthOfZone, zoneOf } from "#gis/crs/gauss-kruger";
import { destination, geodesicDistanceM } from "#gis/measure/geodesic";
import { somewhere } from "#test/support/star";

describe("Gauss-Krüger zones of CGCS2000", () => {
  it("puts a zone line into the zone east of it: zone n covers [3n − 1.5, 3n + 1.5)", () => {
    expect([112.4999999, 112.5, 115.4999999, 115.5].map((lon) => zoneOf(lon, 3))).toEqual([37, 38, 38, 39]);
    expect([119.9999999, 120, 126].map((lon) => zoneOf(lon, 6))).toEqual([20, 21, 22]);
  });

  it("has the central meridian in the middle of the zone", () => {
    expect(centralMeridian(41, 3)).toBe(123);
    expect(centralMeridian(21, 6)).toBe(123);
  });

  it("names the EPSG code with 带号: 4513–4533 for 3°, 4491–4501 for 6°", () => {
    expect([epsgOf(25, 3), epsgOf(41, 3), epsgOf(45, 3)]).toEqual([4513, 4529, 4533]);
    expect([epsgOf(13, 6), epsgOf(23, 6)]).toEqual([4491, 4501]);
  });

  it("knows no zone outside China or of the other width", () => {
    expect(() => epsgOf(24, 3)).toThrow(RangeError);
    expect(() => epsgOf(41, 6)).toThrow(RangeError);
    expect(() => epsgOf(41.5, 3)).toThrow(RangeError);
  });
});

describe("Gauss-Krüger plane", () => {
  it.each([
    [122.7, 40.75, 41, 4512853.715, 41474664.298],
    [121.5, 40.75, 40, 4513892.987, 40626680.593],
    [121.5, 40.75, 41, 4513892.987, 41373319.407],
  ])("puts %f, %f in zone %i where PROJ puts it", (lon, lat, zone, northM, eastM) => {
    const point = toPlane([lon, lat], zone, 3);
    expect(point.northM).toBeCloseTo(northM, 3);
    expect(point.eastM).toBeCloseTo(eastM, 3);
  });

  it("reads the first corners of the Haicheng licence", () => {
    const [lon, lat] = toGeographic({ northM: 4507088.2206, eastM: 41473349.922 }, 41, 3);
    expect(lon).toBeCloseTo(122.684681812, 9);
    expect(lat).toBeCloseTo(40.698040617, 9);
    const [lon2, lat2] = toGeographic({ northM: 4507128.219, eastM: 41473413.9217 }, 41, 3);
    expect(lon2).toBeCloseTo(122.685437338, 9);
    expect(lat2).toBeCloseTo(40.698402868, 9);
  });

  it("takes an easting with or without the zone number", () => {
    const bare = toGeographic({ northM: 4507088.2206, eastM: 473349.922 }, 41, 3);
    const prefixed = toGeographic({ northM: 4507088.2206, eastM: 41473349.922 }, 41, 3);
    expect(geodesicDistanceM(bare, prefixed)).toBeLessThan(1e-6);
  });

  it("gives two points 300 m apart across 112.5°E eastings in different zones", () => {
    const west = toPlane(destination([112.5, 38.9], 270, 150), 37, 3);
    const east = toPlane(destination([112.5, 38.9], 90, 150), 38, 3);
    expect(west.eastM).toBeCloseTo(37629975.477, 2);
    expect(east.eastM).toBeCloseTo(38370024.523, 2);
  });

  it("stretches those 300 m to 300.063 m where both are read in one zone", () => {
    const [west, east] = [270, 90].map((azimuth) => toPlane(destination([112.5, 38.9], azimuth, 150), 37, 3));
    const apartM = Math.hypot(
      (east?.eastM ?? 0) - (west?.eastM ?? 0),
      (east?.northM ?? 0) - (west?.northM ?? 0),
    );
    expect(apartM).toBeCloseTo(300.063, 3);
  });

  it("comes back to 0.01 mm from the own and the neighbouring zone, in both widths", () => {
    const choice = fc.tuple(somewhere, fc.constantFrom<3 | 6>(3, 6), fc.constantFrom(-1, 0, 1));
    fc.assert(
      fc.property(choice, ([place, width, shift]) => {
        const zone = zoneOf(place[0] ?? 0, width) + shift;
        const back = toGeographic(toPlane(place, zone, width), zone, width);
        expect(geodesicDistanceM(place, back)).toBeLessThan(1e-5);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("is told by the number of a zone which width it has: those of China never meet", () => {
    expect([13, 23, 25, 45].map(widthOfZone)).toEqual([6, 6, 3, 3]);
  });

  it("is true to scale along the central meridian and symmetric about it", () => {
    const [left, right] = [toPlane([122.4, 40], 41, 3), toPlane([123.6, 40], 41, 3)];
    expect(left.eastM + right.eastM).toBeCloseTo(2 * 41_500_000, 5);
    const northM = toPlane([123, 41], 41, 3).northM - toPlane([123, 40], 41, 3).northM;
    expect(northM).toBeCloseTo(geodesicDistanceM([123, 40], [123, 41]), 4);
  });
});
