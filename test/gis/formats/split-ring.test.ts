import { expect, test } from "vitest";
import type { LonLat } from "#gis/check/traced-item";
import { splitRing } from "#gis/formats/split-ring";

test("two lobes that touch at a corner become two rings", () => {
  const lobes: LonLat[] = [
    [0, 0],
    [1, 1],
    [2, 0],
    [2, 2],
    [1, 1],
    [0, 2],
  ];
  expect(splitRing(lobes).map((ring) => ring.length)).toEqual([3, 3]);
});

test("a notch that reaches the opposite edge cuts the ring there", () => {
  const notched: LonLat[] = [
    [0, 0],
    [4, 0],
    [4, 3],
    [2, 0],
    [0, 3],
  ];
  expect(splitRing(notched)).toEqual([
    [
      [2, 0],
      [4, 0],
      [4, 3],
    ],
    [
      [0, 0],
      [2, 0],
      [0, 3],
    ],
  ]);
});

test("sound and crossing rings stay as they are", () => {
  const square: LonLat[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const bowTie: LonLat[] = [
    [0, 0],
    [1, 1],
    [1, 0],
    [0, 1],
  ];
  expect(splitRing(square)).toEqual([square]);
  expect(splitRing(bowTie)).toEqual([bowTie]);
});
