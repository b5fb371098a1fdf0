import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LonLat } from "#gis/check/traced-item";
import { sameDirection, samePoint, turn } from "#gis/check/turn";

const point = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));

describe("turn", () => {
  test("a point left of the walk is positive, right negative, on the line zero", () => {
    expect(turn([0, 0], [2, 0], [1, 1])).toBe(1);
    expect(turn([0, 0], [2, 0], [1, -1])).toBe(-1);
    expect(turn([0, 0], [2, 0], [5, 0])).toBe(0);
  });

  test("agrees with whole-number arithmetic, however far from the origin the points are moved", () => {
    fc.assert(
      fc.property(point, point, point, fc.integer({ min: 0, max: 40 }), (a, b, c, power) => {
        const expected = Math.sign((a[0] - c[0]) * (b[1] - c[1]) - (a[1] - c[1]) * (b[0] - c[0]));
        const far = (p: LonLat): LonLat => [p[0] + 2 ** power, p[1] - 2 ** power];
        expect(turn(far(a), far(b), far(c)) + 0).toBe(expected + 0);
      }),
    );
  });

  test("one unit in the last place off the line is seen (the rounded determinant is zero there)", () => {
    const a: LonLat = [12, 12];
    const b: LonLat = [24, 24];
    expect(turn(a, b, [0.5, 0.5])).toBe(0);
    expect(turn(a, b, [0.5, 0.5 + 2 ** -53])).toBe(1);
    expect(turn(a, b, [0.5 + 2 ** -53, 0.5])).toBe(-1);
  });

  test("swapping the ends of the line swaps the side", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(turn(a, b, c) + turn(b, a, c)).toBe(0);
      }),
    );
  });
});

test("two arms below 90° apart go the same way; opposite arms do not", () => {
  expect(sameDirection([0, 0], [1, 0], [2, 1])).toBe(true);
  expect(sameDirection([0, 0], [1, 0], [-1, 0])).toBe(false);
});

test("points are the same only when both values are", () => {
  expect(samePoint([1, 2], [1, 2])).toBe(true);
  expect(samePoint([1, 2], [1, 2.0000001])).toBe(false);
});
