import { expect, test } from "vitest";
import { readPlaneFeature } from "#gis/formats/plane-feature";

const square = (east: number, north: number, size: number) => [
  [east, north],
  [east + size, north],
  [east + size, north + size],
  [east, north + size],
  [east, north],
];
const claim = { stated: { zone: 37, zoneWidth: 3 }, declaredAreaM2: null } as const;
const band = { topM: 900, bottomM: 300 };
const read = (polygons: unknown[]) => readPlaneFeature(polygons, band, claim, { item: 1 }, {});

test("geometry tells a hole from a part, whatever polygon the writer put it in", () => {
  const outer = square(500_000, 4_200_000, 1000);
  const inner = square(500_200, 4_200_200, 100);
  const beside = square(502_000, 4_200_000, 500);
  const { parts, issues } = read([[outer], [inner], [beside]]);
  expect(issues).toEqual([]);
  expect(parts.map(({ rings }) => rings.map(({ role }) => role))).toEqual([["outer", "hole"], ["outer"]]);
  expect(parts.every(({ topM, bottomM }) => topM === 900 && bottomM === 300)).toBe(true);
});

test("what is no pair of numbers is told with its corner and leaves no guess", () => {
  const { parts, issues } = read([[[[500_000, null], ["x", 4_200_000], 7]]]);
  expect(parts).toEqual([]);
  expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["E12"]));
  expect(issues[0]?.place).toMatchObject({ ring: 1, point: 1, field: "X" });
});
