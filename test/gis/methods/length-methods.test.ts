import { describe, expect, it } from "vitest";
import { toGeographic } from "#gis/crs/gauss-kruger";
import { geodesicLengthM } from "#gis/measure/length";
import { compareLengthMethods } from "#gis/methods/length-methods";

const at = (northM: number, eastM: number) => toGeographic({ northM, eastM }, 38, 3);
/** 3 km and 4 km on the plane, 120 km from the central meridian of zone 38 */
const line = [at(4_300_000, 38_380_000), at(4_303_000, 38_380_000), at(4_303_000, 38_384_000)];

describe("a length by each method", () => {
  it("is the geodesic one first, the plane's own number beside it", () => {
    const { deciding, lengthM, readings, zone } = compareLengthMethods([line]);
    expect(deciding).toBe("geodesic");
    expect(lengthM).toBeCloseTo(geodesicLengthM(line), 9);
    expect(readings.map(({ method }) => method)).toEqual(["geodesic", "plane", "sphere"]);
    expect(readings[1]?.lengthM).toBeCloseTo(7000, 3);
    expect(zone.zone).toBe(38);
  });

  it("shows the plane stretched far from its meridian by y² ÷ 2R²", () => {
    const plane = compareLengthMethods([line]).readings[1];
    expect(plane?.relative).toBeGreaterThan(1.6e-4);
    expect(plane?.relative).toBeLessThan(1.8e-4);
  });

  it("adds up several lines, and is 0 without an edge", () => {
    expect(compareLengthMethods([line, line]).lengthM).toBeCloseTo(2 * geodesicLengthM(line), 9);
    expect(
      compareLengthMethods([[at(4_300_000, 38_380_000)]]).readings.every(({ lengthM }) => lengthM === 0),
    ).toBe(true);
  });

  it("says which methods would turn the verdict on a limit round, and nothing without one", () => {
    const within = { limit: compareLengthMethods([line]).lengthM + 0.5, comparison: "<=" } as const;
    expect(compareLengthMethods([line], within).readings.map(({ flips }) => flips)).toEqual([
      false,
      true,
      false,
    ]);
    expect(compareLengthMethods([line]).readings.map(({ flips }) => flips)).toEqual([null, null, null]);
  });
});
