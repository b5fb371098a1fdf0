import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { officialAreaM2, ringAreaM2 } from "#gis/measure/area";
import { areaKm2Text } from "#gis/measure/area-text";
import { destination, geodesicDistanceM } from "#gis/measure/geodesic";
import { geodesicAreaM2 } from "#gis/methods/geodesic-area";
import { haichengEast, haichengLicence, haichengWest } from "#test/support/haicheng";
import { partsOf, planeSquare, polygonOf, square, withHoles } from "#test/support/squares";
import { starAround } from "#test/support/star";

/** A place between the south of Hainan and the north of Heilongjiang. */
const chinese = fc
  .tuple(fc.integer({ min: 75_000, max: 134_000 }), fc.integer({ min: 18_000, max: 54_000 }))
  .map(([lon, lat]) => [lon / 1000, lat / 1000]);

function turned(ring: Position[]): Position[] {
  return [...ring].reverse();
}

describe("official ellipsoidal area (TD/T 1055-2019 Annex D)", () => {
  it("gives the Haicheng licence its published 1.0685 km², ring by ring to 0.01 m²", () => {
    expect(officialAreaM2(haichengWest)).toBeCloseTo(204_127.58, 2);
    expect(officialAreaM2(haichengEast)).toBeCloseTo(864_353.88, 2);
    expect(areaKm2Text(officialAreaM2(haichengLicence))).toBe("1.0685");
  });

  it("makes a 300 m plane square at Xinzhou 0.089973 km², not 0.0900", () => {
    expect(officialAreaM2(planeSquare(4252000, 38390000, 300)) / 1e6).toBeCloseTo(0.089973, 6);
  });

  it("takes holes out whichever way any ring turns", () => {
    const holed = withHoles(square(0, 0, 4), square(1, 1, 2));
    const expected = officialAreaM2(square(0, 0, 4)) - officialAreaM2(square(1, 1, 2));
    const [outer = [], hole = []] = holed.coordinates[0] ?? [];
    for (const rings of [
      [outer, hole],
      [outer, turned(hole)],
      [turned(outer), hole],
      [turned(outer), turned(hole)],
    ]) {
      expect(officialAreaM2({ type: "Polygon", coordinates: rings })).toBeCloseTo(expected, 6);
    }
  });

  it("adds the parts of a mine", () => {
    const [one, other] = [square(0, 0, 1), square(5, 5, 2)];
    expect(officialAreaM2(partsOf(one, other))).toBeCloseTo(officialAreaM2(one) + officialAreaM2(other), 6);
  });

  it("reads an open ring as if its first point were repeated", () => {
    const ring = square(0, 0, 1).coordinates[0]?.[0] ?? [];
    expect(ringAreaM2(ring.slice(0, -1))).toBe(ringAreaM2(ring));
  });

  it("has no area for a ring without points or along one line", () => {
    expect(ringAreaM2([])).toBe(0);
    expect(
      ringAreaM2([
        [122, 40],
        [122.001, 40],
        [122, 40],
      ]),
    ).toBe(0);
  });

  it("is exact for a box between two parallels and two meridians", () => {
    const [lat1, lat2, width] = [40, 40.1, 0.1];
    const e = Math.sqrt(0.006694380022900686);
    const q = (lat: number) => {
      const s = Math.sin((lat * Math.PI) / 180);
      return (1 - e * e) * (s / (1 - e * e * s * s) + Math.atanh(e * s) / e);
    };
    const exact = (6378137 ** 2 / 2) * (q(lat2) - q(lat1)) * ((width * Math.PI) / 180);
    const box = polygonOf([
      [112, lat1],
      [112 + width, lat1],
      [112 + width, lat2],
      [112, lat2],
    ]);
    expect(Math.abs(officialAreaM2(box) / exact - 1)).toBeLessThan(1e-10);
  });

  it("agrees with GeographicLib within 5·10⁻⁵ for mines up to 0.8 km across, however spiky, from 18° to 54°N", () => {
    const mine = chinese.chain((centre) =>
      fc.integer({ min: 20, max: 400 }).chain((radiusM) => starAround(centre, radiusM, 3, 9)),
    );
    fc.assert(
      fc.property(mine, (shape) => {
        expect(Math.abs(officialAreaM2(shape) / geodesicAreaM2(shape) - 1)).toBeLessThan(5e-5);
      }),
      { numRuns: 4000, seed: 1 },
    );
  });

  it("agrees with GeographicLib within 5·10⁻⁵ for licences of up to 10 km², as they are drawn: slanting boxes, from 18° to 54°N", () => {
    const licence = fc.tuple(
      chinese,
      fc.integer({ min: 0, max: 359 }),
      fc.integer({ min: 20, max: 5000 }),
      fc.integer({ min: 20, max: 2000 }),
    );
    fc.assert(
      fc.property(licence, ([corner, azimuth, longM, wideM]) => {
        const along = destination(corner, azimuth, longM);
        const shape = polygonOf([
          corner,
          along,
          destination(along, azimuth + 90, wideM),
          destination(corner, azimuth + 90, wideM),
        ]);
        expect(Math.abs(officialAreaM2(shape) / geodesicAreaM2(shape) - 1)).toBeLessThan(5e-5);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  it("differs from GeographicLib by what its edges mean and nothing else, for mines up to 6 km across", () => {
    const mine = chinese.chain((centre) => starAround(centre, 3000, 3, 9));
    fc.assert(
      fc.property(mine, (shape) => {
        const ring = shape.coordinates[0]?.[0] ?? [];
        const [, lat = 0] = ring[0] ?? [];
        const cubes = ring.slice(1).map((to, index) => geodesicDistanceM(ring[index] ?? to, to) ** 3);
        const mostM2 =
          (1.43 * Math.tan(((lat + 0.03) * Math.PI) / 180) * cubes.reduce((sum, cube) => sum + cube, 0)) /
          (12 * 6_335_000);
        expect(Math.abs(officialAreaM2(shape) - geodesicAreaM2(shape))).toBeLessThan(mostM2 + 0.001);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it("keeps 8 digits for ground of 0.1 m² at 120°E", () => {
    const [lon, lat, step] = [120, 40, 2 ** -18];
    const across = step * 0.7;
    const tiny = polygonOf([
      [lon, lat],
      [lon + across, lat],
      [lon + across, lat + step],
      [lon, lat + step],
    ]);
    const width = lon + across - lon;
    const middle = ((lat + step / 2) * Math.PI) / 180;
    const e2 = 0.006694380022900686;
    const radius2 = (6378137 ** 2 * (1 - e2)) / (1 - e2 * Math.sin(middle) ** 2) ** 2;
    const exact = radius2 * Math.cos(middle) * width * step * (Math.PI / 180) ** 2;
    expect(exact).toBeGreaterThan(0.09);
    expect(exact).toBeLessThan(0.13);
    expect(Math.abs(officialAreaM2(tiny) / exact - 1)).toBeLessThan(1e-8);
  });

  it("does not change with the corner a ring starts at, nor with where the mine lies along its parallel", () => {
    const mine = chinese.chain((centre) => starAround(centre, 700, 3, 9));
    fc.assert(
      fc.property(mine, fc.nat(8), fc.integer({ min: -40, max: 40 }), (shape, start, byDeg) => {
        const ring = (shape.coordinates[0]?.[0] ?? []).slice(1);
        const rolled = [...ring.slice(start % ring.length), ...ring.slice(0, start % ring.length)];
        const moved = rolled.map(([lon = 0, lat = 0]) => [lon + byDeg, lat]);
        const areaM2 = officialAreaM2(shape);
        expect(Math.abs(ringAreaM2(rolled) / areaM2 - 1)).toBeLessThan(1e-10);
        expect(Math.abs(ringAreaM2(moved) / areaM2 - 1)).toBeLessThan(1e-8);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
