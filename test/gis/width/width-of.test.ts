import { expect, it } from "vitest";
import { widthOf } from "#gis/width/width-of";
import { block, ground } from "#test/support/audited";

it("ground is as wide as the largest circle in it, whose middle is told", () => {
  const { widthM, at } = widthOf(block(0, 0, 40, 7));
  expect(widthM).toBeCloseTo(7, 3);
  expect(at[1]).toBeCloseTo((block(0, 3.5, 1, 1).coordinates[0]?.[0]?.[0] ?? [])[1] ?? 0, 7);
});

it("ground without an inside has no width, and a point of its outline is told", () => {
  const line = ground([
    [0, 0],
    [10, 0],
    [0, 0],
  ]);
  expect(widthOf(line)).toEqual({ widthM: 0, at: line.coordinates[0]?.[0]?.[0] });
});
