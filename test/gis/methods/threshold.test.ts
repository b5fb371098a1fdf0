import { describe, expect, test } from "vitest";
import { meets, standing } from "#gis/methods/threshold";

test.each([
  ["<", false],
  ["<=", true],
  [">", false],
  [">=", true],
] as const)("a number at the limit meets %s: %s", (comparison, expected) => {
  expect(meets(500, { limit: 500, comparison })).toBe(expected);
});

describe("a number beside the deciding one", () => {
  test("flips the verdict only when it lies on the other side of the limit", () => {
    const within500 = { limit: 500, comparison: "<=" } as const;
    expect(standing(499.9, 500.1, within500)).toMatchObject({ flips: true });
    expect(standing(500, 500.1, within500).flips).toBe(true);
    expect(standing(500.2, 500.1, within500).flips).toBe(false);
  });

  test("flips nothing where nothing is asked", () => {
    expect(standing(1, 2, null)).toEqual({ difference: -1, relative: -0.5, flips: null });
  });

  test("has no relative difference to nothing", () => {
    expect(standing(0, 0, null)).toEqual({ difference: 0, relative: null, flips: null });
  });
});
