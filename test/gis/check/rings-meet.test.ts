import { expect, test } from "vitest";
import { pairKey, ringCrossings, ringMeetings, ringsEntangle, ringsMeet } from "#gis/check/rings-meet";
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

test("crossings in the midst of edges are counted up to a limit; touches are none", () => {
  const crossed = [square(0, 0, 2), square(1, 1, 2)];
  expect(ringCrossings(crossed, 10)).toBe(2);
  expect(ringCrossings(crossed, 1)).toBe(1);
  expect(ringCrossings([square(0, 0, 2), square(2, 0, 2)], 10)).toBe(0);
});

test("a shared edge entangles rings, a shared corner does not", () => {
  expect(ringsEntangle([square(0, 0, 2), square(2, 1, 2)])).toBe(true);
  expect(ringsEntangle([square(0, 0, 2), square(1, 1, 2)])).toBe(true);
  expect(ringsEntangle([square(0, 0, 2), square(2, 2, 2)])).toBe(false);
});

test("pairs that touch at a point are told from pairs that cross or run along each other", () => {
  const { touching, entangled } = ringMeetings([
    square(0, 0, 4),
    square(4, 4, 2),
    square(0, 1, 2),
    square(9, 9, 1),
  ]);
  expect([...touching].toSorted()).toEqual([pairKey(0, 1), pairKey(2, 0)].toSorted());
  expect([...entangled]).toEqual([pairKey(0, 2)]);
});
