import { expect, test } from "vitest";
import { readGeojsonParts } from "#gis/formats/geojson-rings";

const band = { topM: null, bottomM: null };

test("each polygon is a part; its first ring is the outer one", () => {
  const triangle = [
    [120, 40],
    [120.1, 40],
    [120.1, 40.1],
    [120, 40],
  ];
  const { parts, issues } = readGeojsonParts([[triangle, triangle], [triangle]], band, {}, {});
  expect(parts.map((part) => part.rings.map((ring) => ring.role))).toEqual([["outer", "hole"], ["outer"]]);
  expect(issues).toEqual([]);
});

test("a value that is no number is G01 at its place, with how many there are", () => {
  const { parts, issues } = readGeojsonParts(
    [
      [
        [
          [120, 40],
          ["x", 40],
          [120.1, null],
          [120, 40],
        ],
      ],
    ],
    band,
    {},
    {},
  );
  expect(issues).toMatchObject([
    { code: "G01", place: { part: 1, ring: 1, point: 2 }, context: { count: 2 } },
  ]);
  expect(parts).toMatchObject([{ rings: [] }]);
});
