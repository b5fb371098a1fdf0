import { describe, expect, test } from "vitest";
import { compareAreaMethods } from "#gis/methods/area-methods";
import { type AreaMethod, areaMethods } from "#gis/methods/method-names";
import { haichengLicence } from "#test/support/haicheng";
import { planeSquare, square, withHoles } from "#test/support/squares";

const km2 = (shape: Parameters<typeof compareAreaMethods>[0]) =>
  Object.fromEntries(
    compareAreaMethods(shape).readings.map(({ method, areaM2 }) => [method, (areaM2 / 1e6).toFixed(7)]),
  );

describe("the Haicheng licence", () => {
  test("has these areas, of which the sphere's alone does not print as 1.0685", () => {
    expect(km2(haichengLicence)).toEqual({
      ellipsoid: "1.0684815",
      ellipsoid_dense: "1.0684780",
      geodesic: "1.0684780",
      plane: "1.0684844",
      sphere: "1.0671673",
    });
  });

  test("is told in zone 41, the deciding number first with no difference to itself", () => {
    const { deciding, areaM2, zone, readings } = compareAreaMethods(haichengLicence);
    expect(zone.zone).toBe(41);
    expect(readings[0]).toEqual({ method: deciding, areaM2, differenceM2: 0, relative: 0, flips: null });
    expect(readings.at(-1)).toMatchObject({ method: "sphere", flips: null });
    expect(readings.at(-1)?.relative).toBeCloseTo(-0.00123, 5);
  });
});

describe("a limit of 0.1 km²", () => {
  const below = { limit: 100_000, comparison: "<" } as const;
  const flips = (sideM: number, deciding: AreaMethod = "ellipsoid") =>
    compareAreaMethods(planeSquare(4252000, 38390000, sideM), { deciding, threshold: below }).flippedBy;

  test("is met by a square of exactly 0.1 km² on the plane, which the plane itself denies", () => {
    expect(flips(Math.sqrt(100_001))).toEqual(["plane"]);
  });

  test("is missed by a square that only Turf's sphere takes for smaller", () => {
    expect(flips(Math.sqrt(100_060))).toEqual(["sphere"]);
  });

  test("is decided alike by all far from it", () => {
    expect(flips(300)).toEqual([]);
    expect(flips(400)).toEqual([]);
  });

  test("is flipped by all ellipsoidal methods where the plane decides", () => {
    expect(flips(Math.sqrt(100_001), "plane")).toEqual([
      "ellipsoid",
      "ellipsoid_dense",
      "geodesic",
      "sphere",
    ]);
  });
});

test("the plane of a neighbouring zone is used when asked for, and gives another number", () => {
  const [own, other] = [undefined, 37].map((zone) =>
    compareAreaMethods(planeSquare(4252000, 38390000, 300), { zone: zone ?? null }),
  );
  const planeM2 = (readings = own?.readings) => readings?.find(({ method }) => method === "plane")?.areaM2;
  expect(other?.zone).toMatchObject({ zone: 37, reachesOut: true });
  expect((planeM2(other?.readings) ?? 0) - (planeM2() ?? 0)).toBeGreaterThan(10);
});

test("holes are out of every method's area", () => {
  const holed = compareAreaMethods(withHoles(square(0, 0, 3), square(1, 1)));
  const [outer, hole] = [compareAreaMethods(square(0, 0, 3)), compareAreaMethods(square(1, 1))];
  expect(holed.readings.map(({ method }) => method)).toEqual([...areaMethods]);
  holed.readings.forEach(({ areaM2 }, index) => {
    const expected = (outer.readings[index]?.areaM2 ?? 0) - (hole.readings[index]?.areaM2 ?? 0);
    expect(areaM2).toBeCloseTo(expected, 3);
  });
});
