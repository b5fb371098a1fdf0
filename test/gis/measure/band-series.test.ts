import { describe, expect, it } from "vitest";
import { parallelBand } from "#gis/measure/authalic";
import { bandFromReference, bandSeries, setBandReference } from "#gis/measure/band-series";
import { radians, semiMajorM } from "#gis/measure/ellipsoid";

function bandM2(referenceDeg: number, latDeg: number): number {
  const series = bandSeries();
  setBandReference(series, referenceDeg);
  return bandFromReference(series, latDeg);
}

describe("area of the band between a parallel and its reference", () => {
  it("is that of TD/T 1055-2019 Annex D, to 13 digits", () => {
    for (const referenceDeg of [-30, 0, 18, 40.7, 54]) {
      for (const step of [1e-6, -1e-3, 0.01, -0.2, 0.286, 0.29, 3, -10]) {
        const exact = parallelBand(radians(referenceDeg), radians(referenceDeg + step));
        const stepDeg = referenceDeg + step - referenceDeg;
        const slack = 1e-13 + (2 ** -52 * Math.max(1, Math.abs(referenceDeg))) / Math.abs(stepDeg);
        expect(Math.abs(bandM2(referenceDeg, referenceDeg + step) / exact - 1)).toBeLessThan(slack);
      }
    }
  });

  it("keeps its digits a millimetre from the reference", () => {
    const [lat, step] = [45, 2 ** -26];
    const e2 = 0.006694380022900686;
    const middle = radians(lat + step / 2);
    const radius2 = (semiMajorM ** 2 * (1 - e2)) / (1 - e2 * Math.sin(middle) ** 2) ** 2;
    expect(bandM2(lat, lat + step) / (radius2 * Math.cos(middle) * radians(step)) - 1).toBeCloseTo(0, 10);
  });

  it("is nothing at the reference, and no number for a latitude that is none", () => {
    expect(bandM2(40, 40)).toBe(0);
    expect(bandM2(40, Number.NaN)).toBeNaN();
  });
});
