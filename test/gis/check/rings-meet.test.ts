import { expect, test } from "vitest";
import { ringsMeet } from "#gis/check/rings-meet";
import type { LonLat } from "#gis/check/traced-item";

const square = (x: number, y: number, side: number): LonLat[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

test("rings meet when they cross, share an edge or touch at a point", () => {
  expect(ringsMeet([square(0, 0, 2), square(1, 1, 2)])).toBe(true);
  expect(ringsMeet([square(0, 0, 2), square(2, 0, 2)])).toBe(true);
  expect(ringsMeet([square(0, 0, 2), square(2, 2, 2)])).toBe(true);
});

test("a ring inside another, a ring apart and a ring alone meet nothing", () => {
  expect(ringsMeet([square(0, 0, 5), square(1, 1, 2)])).toBe(false);
  expect(ringsMeet([square(0, 0, 1), square(2, 0, 1)])).toBe(false);
  expect(ringsMeet([square(0, 0, 1)])).toBe(false);
});
