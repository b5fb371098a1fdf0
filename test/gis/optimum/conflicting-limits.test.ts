import { expect, test } from "vitest";
import { conflictingLimits } from "#gis/optimum/conflicting-limits";

const all = Array.from({ length: 20 }, (_, at) => at);

test.each([[[7]], [[3, 11]], [[0, 1, 19]], [[4, 5, 6, 7]]])(
  "of many limits those that clash are found: %j",
  (clash) => {
    const isPossible = (some: readonly number[]) => !clash.every((limit) => some.includes(limit));
    expect(conflictingLimits(all, isPossible).toSorted((a, b) => a - b)).toEqual(clash);
  },
);

test("of two clashes one is told, whole", () => {
  const clashes = [
    [1, 2],
    [2, 9, 10],
  ];
  const isPossible = (some: readonly number[]) =>
    !clashes.some((clash) => clash.every((one) => some.includes(one)));
  const told = conflictingLimits(all, isPossible).toSorted((a, b) => a - b);
  expect(clashes).toContainEqual(told);
});

test("what is impossible without any limit has none to blame", () => {
  expect(conflictingLimits(all, () => false)).toEqual([]);
});
