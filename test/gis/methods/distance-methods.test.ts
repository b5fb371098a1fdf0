import { describe, expect, test } from "vitest";
import { destination } from "#gis/measure/geodesic";
import { compareDistanceMethods, type DistanceComparison } from "#gis/methods/distance-methods";
import { haichengEast, haichengWest } from "#test/support/haicheng";
import { planeSquare, square, withHoles } from "#test/support/squares";

const within500 = { limit: 500, comparison: "<=" } as const;
const a = planeSquare(4252000, 38390000, 300);
/** The Xinzhou square and one so many metres of the grid to the east of it. */
const apartBy = (gridM: number) =>
  compareDistanceMethods(a, planeSquare(4252000, 38390300 + gridM, 300), { threshold: within500 });
const by = ({ readings }: DistanceComparison, method: string) =>
  readings.find((reading) => reading.method === method)?.distanceM ?? Number.NaN;

describe("mines at Xinzhou, one east of the other", () => {
  test.each([
    [500, 499.926, 498.72, []],
    [500.05, 499.976, 498.77, ["plane"]],
    [500.08, 500.006, 498.8, ["sphere"]],
    [501, 500.926, 499.72, ["sphere"]],
    [501.3, 501.226, 500.02, []],
  ])("at %s m of the grid are truly %s m apart, %s m by Turf; wrong: %s", (gridM, trueM, turfM, flipped) => {
    const found = apartBy(gridM);
    expect(found.distanceM).toBeCloseTo(trueM, 2);
    expect(by(found, "plane")).toBeCloseTo(gridM, 3);
    expect(by(found, "sphere")).toBeCloseTo(turfM, 1);
    expect(found.flippedBy).toEqual(flipped);
  });

  test("are told in zone 38 with the deciding reading first", () => {
    const found = apartBy(501);
    expect(found.zone).toEqual({ zone: 38, centralMeridianDeg: 114, reachesOut: false });
    expect(found.readings[0]).toEqual({
      method: "geodesic",
      distanceM: found.distanceM,
      differenceM: 0,
      relative: 0,
      flips: false,
    });
  });
});

test("the two 采区 of the Haicheng notice lie 14 212.74 m apart on the plane", () => {
  expect(by(compareDistanceMethods(haichengWest, haichengEast, { zone: 41 }), "plane")).toBeCloseTo(
    14_212.74,
    2,
  );
});

test("a mine 499.5 m to the north is missed by Turf", () => {
  const corner = a.coordinates[0]?.[0]?.[3] ?? [];
  const [lon = 0, lat = 0] = destination(corner, 0, 499.5);
  const north = planeSquare(4252000, 38390000, 1);
  const [x = 0, y = 0] = north.coordinates[0]?.[0]?.[0] ?? [];
  const moved = north.coordinates[0]?.[0]?.map(([pLon = 0, pLat = 0]) => [pLon - x + lon, pLat - y + lat]);
  const found = compareDistanceMethods(
    a,
    { type: "MultiPolygon", coordinates: [[moved ?? []]] },
    { threshold: within500 },
  );
  expect(found.distanceM).toBeCloseTo(499.5, 1);
  expect(by(found, "sphere")).toBeCloseTo(500.36, 1);
  expect(found.flippedBy).toEqual(["sphere"]);
});

test("the plane of the neighbouring zone is up to 0.3 m off", () => {
  const found = compareDistanceMethods(a, planeSquare(4252000, 38390800, 300), { zone: 37 });
  expect(found.zone).toMatchObject({ zone: 37, reachesOut: true });
  expect(Math.abs(by(found, "plane") - found.distanceM)).toBeGreaterThan(0.1);
});

test("shapes that touch or hold each other are 0 m apart by every method", () => {
  for (const other of [square(1, 0), square(0, 0, 0.5)]) {
    const { readings } = compareDistanceMethods(square(0, 0), other, { threshold: within500 });
    expect(readings.map(({ distanceM, relative, flips }) => [distanceM, relative, flips])).toEqual(
      Array.from({ length: 3 }, () => [0, null, false]),
    );
  }
});

test("a mine in the hole of another is at the distance of the hole's edge", () => {
  const found = compareDistanceMethods(withHoles(square(0, 0, 9), square(2, 2, 5)), square(4, 4));
  expect(found.distanceM).toBeGreaterThan(150);
  for (const { relative } of found.readings) expect(Math.abs(relative ?? 1)).toBeLessThan(0.004);
});
