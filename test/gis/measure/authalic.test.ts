import { describe, expect, it } from "vitest";
import { areaSeries, equalAreaNorthM, latOfEqualAreaNorth, parallelBand } from "#gis/measure/authalic";

describe("area formula of TD/T 1055-2019 Annex D with CGCS2000 constants", () => {
  it("has the five published coefficients", () => {
    const published = [
      1.0033640898341927, 0.0011241893819271072, 1.6994594735188535e-6, 2.717857845577432e-9,
      4.358419004834252e-12,
    ];
    areaSeries.forEach((coefficient, index) => {
      expect(coefficient / (published[index] ?? Number.NaN)).toBeCloseTo(1, 12);
    });
  });

  it("gives half the earth between equator and pole: 510 065 622 km² in all", () => {
    expect((parallelBand(0, Math.PI / 2) * 2 * Math.PI * 2) / 1e12).toBeCloseTo(510.065621724, 5);
  });

  it("counts southwards as negative", () => {
    expect(parallelBand(0.7, 0.6)).toBe(-parallelBand(0.6, 0.7));
  });

  it("comes back from a northing to its latitude", () => {
    for (const lat of [-0.9, 0, 0.3, 0.7, 0.93]) {
      expect(latOfEqualAreaNorth(equalAreaNorthM(lat, 0.7), 0.7)).toBeCloseTo(lat, 13);
    }
  });
});
