import { expect, test } from "vitest";
import { tooFewPoints } from "#gis/check/too-few-points";
import type { LonLat } from "#gis/check/traced-item";
import { aRing, aSquareRing } from "#test/support/traced";

test("a ring of two corners, one of them repeated, is no area (E01)", () => {
  const ring = aRing([
    [0, 0],
    [1, 0],
    [0, 0],
    [1, 0],
  ]);
  expect(tooFewPoints(ring, { item: 1 })).toMatchObject([
    {
      code: "E01",
      severity: "error",
      context: { count: 2, reason: "few" },
      place: { item: 1, ring: 1, line: 2 },
    },
  ]);
});

test("three different corners are enough", () => {
  expect(tooFewPoints(aSquareRing(0, 0, 1), {})).toEqual([]);
});

test.each([
  [
    [
      [0, 0],
      [0, 1],
      [0, 2],
    ],
  ],
  [
    [
      [0, 0],
      [3, 0],
      [1, 0],
      [2, 0],
    ],
  ],
  [
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [1, 0],
    ],
  ],
] as [LonLat[]][])("corners on one line enclose nothing (E01): %j", (corners) => {
  expect(tooFewPoints(aRing(corners), {})).toMatchObject([
    { code: "E01", severity: "error", context: { reason: "flat" } },
  ]);
});

test("corners on a line that were rounded, and a strip of a hair's width, are all but on one line (E01, a warning)", () => {
  const rounded: LonLat[] = [
    [0.1, 0.1],
    [0.2, 0.2],
    [0.7, 0.7],
  ];
  const hair: LonLat[] = [
    [0, 0],
    [12, 0],
    [12, 1e-7],
  ];
  for (const corners of [rounded, hair]) {
    expect(tooFewPoints(aRing(corners), {})).toMatchObject([
      { code: "E01", severity: "warning", context: { count: 3, reason: "thin" } },
    ]);
  }
});

test("a strip of 10 cm along a kilometre and a bow-tie do enclose ground", () => {
  expect(
    tooFewPoints(
      aRing([
        [0, 0],
        [12, 0],
        [12, 0.0009],
        [0, 0.0009],
      ]),
      {},
    ),
  ).toEqual([]);
  expect(
    tooFewPoints(
      aRing([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]),
      {},
    ),
  ).toEqual([]);
});

test("an empty ring is no area either", () => {
  expect(tooFewPoints(aRing([]), {})).toMatchObject([{ code: "E01", context: { count: 0 } }]);
});
