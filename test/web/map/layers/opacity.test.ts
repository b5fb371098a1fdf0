import { describe, expect, it } from "vitest";
import { fadedPaint } from "../../../../web/map/layers/opacity.ts";

const source = { source: "mines", "source-layer": "mines" };

describe("making a layer more transparent", () => {
  it("scales the layer's own opacity instead of replacing it", () => {
    const style = { id: "a", type: "fill", ...source, paint: { "fill-opacity": 0.4 } } as const;
    expect(fadedPaint(style, 0.5)).toEqual([["fill-opacity", 0.2]]);
  });

  it("keeps the selection's expression", () => {
    const opacity = ["case", ["boolean", ["feature-state", "selected"], false], 1, 0] as const;
    const style = {
      id: "a",
      type: "line",
      ...source,
      paint: { "line-opacity": [...opacity] as never },
    } as const;
    expect(fadedPaint(style, 0.5)).toEqual([["line-opacity", ["*", opacity, 0.5]]]);
  });

  it("fades a circle with its rim, and names with their icons", () => {
    expect(fadedPaint({ id: "a", type: "circle", ...source }, 0.3).map(([name]) => name)).toEqual([
      "circle-opacity",
      "circle-stroke-opacity",
    ]);
    expect(fadedPaint({ id: "a", type: "symbol", ...source }, 0.3).map(([name]) => name)).toEqual([
      "text-opacity",
      "icon-opacity",
    ]);
  });
});
