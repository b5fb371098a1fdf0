import { describe, expect, it } from "vitest";
import { boundsOf, boxesMeet } from "#gis/measure/bounds";
import { partsOf, square } from "#test/support/squares";

describe("box around a shape", () => {
  it("holds all parts, as west, south, east, north", () => {
    expect(boundsOf(partsOf(square(0, 0), square(4, -2, 3)))).toEqual([122.7, 40.698, 122.707, 40.701]);
  });

  it("is empty for a shape without corners", () => {
    const [west, , east] = boundsOf({ type: "MultiPolygon", coordinates: [] });
    expect(west).toBeGreaterThan(east);
  });
});

it("two boxes that touch at an edge have a place in common, two side by side have none", () => {
  expect(boxesMeet([0, 0, 1, 1], [1, 0, 2, 1])).toBe(true);
  expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 1])).toBe(false);
  expect(boxesMeet([0, 0, 1, 1], [0, 2, 1, 3])).toBe(false);
});
