import { describe, expect, it } from "vitest";
import { papers, sheetLayout } from "../../../../web/map/print/sheet-layout.ts";

/** At the equator and zoom 10 one px is 76.44 m. */
const picture = { widthPx: 900, heightPx: 450, center: [110, 0], zoom: 10 };

describe("a printed sheet", () => {
  it("gives the map all the room beside the legend, its shape kept", () => {
    const { mapWidthMm, mapHeightMm } = sheetLayout(papers["a4-landscape"], picture);
    expect(mapWidthMm).toBeCloseTo(225, 9);
    expect(mapHeightMm).toBeCloseTo(112.5, 9);
  });

  it("is bound by its height where the map is tall", () => {
    const { mapHeightMm } = sheetLayout(papers["a4-landscape"], { ...picture, widthPx: 450, heightPx: 900 });
    expect(mapHeightMm).toBeCloseTo(168, 9);
  });

  it("leaves a tall sheet's whole width to the map: its legend lies below", () => {
    const { mapWidthMm, mapHeightMm } = sheetLayout(papers["a4-portrait"], { ...picture, heightPx: 900 });
    expect(mapWidthMm).toBeCloseTo(190, 9);
    expect(mapHeightMm).toBeCloseTo(190, 9);
  });

  it("states the scale of the paper, not of the screen", () => {
    const { denominator, bar } = sheetLayout(papers["a4-landscape"], picture);
    expect(denominator).toBe(310_000);
    expect(bar.label).toBe("10 km");
    expect(bar.widthMm * 305_747).toBeCloseTo(10_000_000, -5);
  });

  it("has a larger scale on larger paper", () => {
    expect(sheetLayout(papers["a3-landscape"], picture).denominator).toBeLessThan(210_000);
  });
});
