import fc from "fast-check";
import { expect, test } from "vitest";
import { geodesicDistanceM } from "#gis/measure/geodesic";
import { hexagonCells } from "#gis/quota/hexagons";

const center = [123, 40.5];
const places = fc
  .array(
    fc.tuple(fc.double({ min: 122, max: 124, noNaN: true }), fc.double({ min: 40, max: 41, noNaN: true })),
  )
  .map((positions) => positions.map((position, i) => ({ id: `m${i}`, position: [...position] })));

test("every mine falls in exactly one hexagon", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 500, max: 50_000 }), (items, radiusM) => {
      const held = hexagonCells(items, center, radiusM).flatMap((cell) => cell.itemIds);
      expect(held.toSorted()).toEqual(items.map((item) => item.id).toSorted());
    }),
  );
});

test("no hexagon appears twice and none is empty", () => {
  fc.assert(
    fc.property(places, (items) => {
      const cells = hexagonCells(items, center, 3000);
      expect(new Set(cells.map((cell) => cell.id)).size).toBe(cells.length);
      expect(cells.every((cell) => cell.itemIds.length > 0)).toBe(true);
    }),
  );
});

test("a mine lies within the radius of its hexagon's centre", () => {
  fc.assert(
    fc.property(places, (items) => {
      const positions = new Map(items.map((item) => [item.id, item.position]));
      for (const cell of hexagonCells(items, center, 3000)) {
        for (const id of cell.itemIds) {
          const distanceM = geodesicDistanceM(cell.center, positions.get(id) ?? [0, 0]);
          expect(distanceM).toBeLessThan(3000 * 1.02);
        }
      }
    }),
  );
});

test("neighbouring hexagons of 3 km are 5196 m apart", () => {
  const cells = hexagonCells(
    [
      { id: "a", position: center },
      { id: "b", position: [123, 40.547] },
    ],
    center,
    3000,
  );
  const [a, b] = cells.map((cell) => cell.center);
  expect(cells).toHaveLength(2);
  expect(geodesicDistanceM(a ?? [], b ?? [])).toBeCloseTo(3000 * Math.sqrt(3), 0);
});

test("the items handed in are left as they were", () => {
  const items = Object.freeze([
    Object.freeze({ id: "a", position: Object.freeze([123.1, 40.6]) as number[] }),
  ]);
  hexagonCells(items, center, 3000);
  expect(items).toEqual([{ id: "a", position: [123.1, 40.6] }]);
});
