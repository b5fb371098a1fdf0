import { describe, expect, it } from "vitest";
import { graticule } from "../../../web/map/graticule.ts";

describe("graticule", () => {
  it("draws round meridians and parallels only inside the bounds", () => {
    const lines = graticule([111.7, 37.6, 113.9, 39.1]).features.map(({ geometry }) => geometry.coordinates);
    const meridians = lines.filter(([a, b]) => a?.[0] === b?.[0]).map(([a]) => a?.[0]);
    expect(meridians).toEqual([111.75, 112, 112.25, 112.5, 112.75, 113, 113.25, 113.5, 113.75]);
  });

  it("stays at about ten lines however large the territory", () => {
    expect(graticule([100, 20, 118, 35]).features.length).toBeLessThanOrEqual(22);
  });
});
