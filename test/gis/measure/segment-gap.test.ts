import { describe, expect, it } from "vitest";
import { crosses, footShare, segmentGap2 } from "#gis/measure/segment-gap";

describe("two segments on a plane", () => {
  it.each([
    ["cross", [0, 0, 2, 2, 0, 2, 2, 0], 0],
    ["touch end to side", [0, 0, 2, 0, 1, 0, 1, 5], 0],
    ["share an end", [0, 0, 1, 0, 1, 0, 2, 3], 0],
    ["run along each other", [0, 0, 4, 0, 1, 0, 2, 0], 0],
    ["are parallel", [0, 0, 4, 0, 1, 3, 2, 3], 9],
    ["lie one behind the other", [0, 0, 1, 0, 4, 0, 5, 0], 9],
    ["would cross only if longer", [0, 0, 1, 0, 3, -1, 3, 1], 4],
    ["are points", [0, 0, 0, 0, 3, 4, 3, 4], 25],
  ] as const)("that %s", (_, [ax, ay, bx, by, cx, cy, dx, dy], gap2) => {
    expect(segmentGap2(ax, ay, bx, by, cx, cy, dx, dy)).toBe(gap2);
    expect(segmentGap2(dx, dy, cx, cy, bx, by, ax, ay)).toBe(gap2);
  });

  it("do not cross when they only touch", () => {
    expect(crosses(0, 0, 2, 0, 1, 0, 1, 5)).toBe(false);
    expect(crosses(0, 0, 2, 0, 1, -1, 1, 5)).toBe(true);
  });

  it("have the foot at an end for a point beyond it", () => {
    expect(footShare(-3, 1, 0, 0, 2, 0)).toBe(0);
    expect(footShare(9, 1, 0, 0, 2, 0)).toBe(1);
    expect(footShare(0.5, 1, 0, 0, 2, 0)).toBe(0.25);
  });
});
