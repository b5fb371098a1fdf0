import { expect, test } from "vitest";
import { ringsDivide } from "#gis/check/rings-divide";
import type { LonLat } from "#gis/check/traced-item";

const square: LonLat[] = [
  [0, 0],
  [8, 0],
  [8, 8],
  [0, 8],
];

test("a hole that touches its ring once, at a corner or in the midst of an edge, does not divide", () => {
  expect(
    ringsDivide([
      square,
      [
        [0, 4],
        [2, 3],
        [2, 5],
      ],
    ]),
  ).toBe(false);
  expect(
    ringsDivide([
      square,
      [
        [0, 0],
        [2, 3],
        [3, 2],
      ],
    ]),
  ).toBe(false);
});

test("a hole that touches its ring twice divides", () => {
  expect(
    ringsDivide([
      square,
      [
        [0, 4],
        [8, 4],
        [4, 5],
      ],
    ]),
  ).toBe(true);
});

test("a chain of holes divides when it closes, or reaches the ring at both ends", () => {
  const [west, east]: LonLat[][] = [
    [
      [0, 4],
      [4, 4],
      [2, 5],
    ],
    [
      [4, 4],
      [7, 4],
      [6, 5],
    ],
  ];
  const roof: LonLat[] = [
    [2, 5],
    [6, 5],
    [4, 7],
  ];
  expect(ringsDivide([square, west ?? [], east ?? []])).toBe(false);
  expect(ringsDivide([square, west ?? [], east ?? [], roof])).toBe(true);
  expect(
    ringsDivide([
      square,
      west ?? [],
      [
        [4, 4],
        [8, 4],
        [6, 5],
      ],
    ]),
  ).toBe(true);
});
