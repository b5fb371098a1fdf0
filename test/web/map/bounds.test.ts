import { describe, expect, it } from "vitest";
import { boundsOf, padBounds, unionBounds } from "../../../web/map/bounds.ts";

describe("bounds", () => {
  it("grow by a share of their size, but at least by the margin asked for", () => {
    expect(padBounds([112, 38, 113, 39], 0.1)).toEqual([111.9, 37.9, 113.1, 39.1]);
    expect(padBounds([112, 38, 112, 38], 0.1, 0.5)).toEqual([111.5, 37.5, 112.5, 38.5]);
  });

  it("of several mines leave out those without a boundary", () => {
    expect(unionBounds([[1, 2, 3, 4], null, [0, 3, 2, 5]])).toEqual([0, 2, 3, 5]);
  });

  it("of nothing are none", () => {
    expect(unionBounds([null])).toBeNull();
  });

  it("of a shape hold all its parts", () => {
    const square = (x: number) => [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 0],
      ],
    ];
    expect(boundsOf({ type: "MultiPolygon", coordinates: [square(0), square(5)] })).toEqual([0, 0, 6, 1]);
  });
});
