import { describe, expect, it } from "vitest";
import { geodesicDistanceM } from "#gis/measure/geodesic";
import { geodesicLengthM, perimeterM } from "#gis/measure/length";
import { gridPoint, partsOf, planeSquare, square, withHoles } from "#test/support/squares";

describe("geodesic length", () => {
  it("adds the legs of a line", () => {
    const [a, b, c] = [gridPoint(0, 0), gridPoint(3, 0), gridPoint(3, 4)];
    expect(geodesicLengthM([a, b, c])).toBeCloseTo(geodesicDistanceM(a, b) + geodesicDistanceM(b, c), 9);
  });

  it("is 0 for a point or nothing", () => {
    expect(geodesicLengthM([gridPoint(0, 0)])).toBe(0);
    expect(geodesicLengthM([])).toBe(0);
  });

  it("goes round holes and all parts", () => {
    const [outer, hole] = [square(0, 0, 5), square(1, 1, 2)];
    expect(perimeterM(withHoles(outer, hole))).toBeCloseTo(perimeterM(outer) + perimeterM(hole), 9);
    expect(perimeterM(partsOf(outer, square(9, 9)))).toBeCloseTo(
      perimeterM(outer) + perimeterM(square(9, 9)),
      9,
    );
  });

  it("is 1199.82 m round a 300 m plane square far from its meridian", () => {
    expect(perimeterM(planeSquare(4252000, 38390000, 300))).toBeCloseTo(1199.82, 2);
  });
});
