import { expect, test } from "vitest";
import { triggerPairs } from "#gis/triggers/trigger-pairs";
import { rectangle } from "#test/support/mine-facts";

const mined = (mineId: string, eastM: number) => ({ mineId, shape: rectangle(eastM, 0, 50, 50) });

test("mined ground is measured beside the boundaries of the same two mines, in whatever order they are named", () => {
  const [pair] = triggerPairs([{ a: "b", b: "a", distanceM: 400 }], [mined("a", 0), mined("b", 250)], 500);
  expect(pair).toMatchObject({ a: "b", b: "a", distanceM: 400 });
  expect(pair?.workingM).toBeCloseTo(200, 2);
});

test("the nearest of several pits counts", () => {
  const pits = [mined("a", 0), mined("a", 300), mined("b", 450)];
  expect(triggerPairs([], pits, 500)[0]?.workingM).toBeCloseTo(100, 2);
});

test("mines whose boundaries are out of reach are a pair by their mined ground alone", () => {
  const pairs = triggerPairs([{ a: "a", b: "c", distanceM: 120 }], [mined("a", 0), mined("b", 250)], 300);
  expect(pairs).toMatchObject([
    { a: "a", b: "c", distanceM: 120, workingM: null },
    { a: "a", b: "b", distanceM: null },
  ]);
});

test("mined ground beyond the reach, or of one mine only, makes no pair", () => {
  expect(triggerPairs([], [mined("a", 0), mined("b", 650)], 500)).toEqual([]);
  expect(triggerPairs([], [mined("a", 0), mined("a", 100)], 500)).toEqual([]);
});
