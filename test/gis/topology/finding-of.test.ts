import { expect, test } from "vitest";
import { type FoundGround, findingOf } from "#gis/topology/finding-of";

test("a finding holds whose ground it is, all that was found there, and the bands", () => {
  const sides = { a: "甲", b: "乙", partA: 1, partB: 2, tie: "parts" } as const;
  const ground: FoundGround = {
    kind: "overlap",
    ground: "common",
    inner: "a",
    areaM2: 1,
    shareA: 0.25,
    shareB: 0.5,
    widthM: 2,
    leastWidthM: 3,
    leastLine: [
      [111, 37],
      [112, 38],
    ],
    frontM: 4,
    fronts: [[5, 6]],
    at: [113, 39],
    bounds: [110, 36, 114, 40],
    shape: { type: "MultiPolygon", coordinates: [] },
  };
  const band = { topM: 8, bottomM: 7 };
  const bands = { a: band, b: band, relation: "meet" } as const;
  expect(findingOf(sides, ground, bands)).toEqual({ ...sides, ...ground, bands });
});
