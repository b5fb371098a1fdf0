import { describe, expect, it } from "vitest";
import { metresPerPixel, scaleBar, scaleDenominator } from "../../../web/map/scale.ts";

describe("scale of the map", () => {
  it("halves the ground under a pixel with each zoom level", () => {
    expect(metresPerPixel(38, 10) / metresPerPixel(38, 11)).toBeCloseTo(2, 12);
  });

  it("shows less ground under a pixel farther north", () => {
    expect(metresPerPixel(60, 10)).toBeCloseTo(metresPerPixel(0, 10) / 2, 6);
  });

  it("is 1:1 when a pixel of 1/96 inch covers 1/96 inch", () => {
    expect(scaleDenominator(0.0254 / 96)).toBe(1);
  });

  it("bar is the longest of 1, 2, 5 that fits, in km from 1000 m", () => {
    expect(scaleBar(10, 90)).toEqual({ widthPx: 50, label: "500 m" });
    expect(scaleBar(25, 90)).toEqual({ widthPx: 80, label: "2 km" });
  });
});
