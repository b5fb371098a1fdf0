import fc from "fast-check";
import geographiclib from "geographiclib-geodesic";
import type { MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { officialAreaM2, ringAreaM2 } from "#gis/measure/area";
import { areaKm2Text } from "#gis/measure/area-text";
import { haichengEast, haichengLicence, haichengWest } from "#test/support/haicheng";
import { partsOf, planeSquare, polygonOf, square, withHoles } from "#test/support/squares";
import { somewhere, starAround } from "#test/support/star";

const cgcs2000 = new geographiclib.Geodesic.Geodesic(6378137, 1 / 298.257222101);

function geodesicAreaM2(shape: MultiPolygon): number {
  const polygon = cgcs2000.Polygon();
  const ring = shape.coordinates[0]?.[0] ?? [];
  for (const [lon = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

function turned(ring: Position[]): Position[] {
  return [...ring].reverse();
}

describe("official ellipsoidal area (TD/T 1055-2019 Annex D)", () => {
  it("gives the Haicheng licence its published 1.0685 km², ring by ring to 0.01 m²", () => {
    expect(officialAreaM2(haichengWest)).toBeCloseTo(204_127.58, 1);
    expect(officialAreaM2(haichengEast)).toBeCloseTo(864_353.88, 1);
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

  it("agrees with GeographicLib to 20 mm times the perimeter for mines up to 1 km across", () => {
    const mine = somewhere.chain((centre) => starAround(centre, 500));
    fc.assert(
      fc.property(mine, (shape) => {
        expect(Math.abs(officialAreaM2(shape) - geodesicAreaM2(shape))).toBeLessThan(0.02 * 3200);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
