import type { StyleLayer } from "../map/layers/catalogue-layer.ts";
import { mineLayer } from "../map/layers/mine-layer.ts";
import { regionLayer } from "../map/layers/region-layer.ts";
import type { DrawnLayer } from "../map/map-engine.ts";

export const groundColours = { before: "#c1272d", after: "#0b5cad", now: "#8a4b00" } as const;
export type GroundState = keyof typeof groundColours;
export const groundWords: Readonly<Record<GroundState, string>> = {
  before: "原范围",
  after: "申请的范围",
  now: "台账现在的范围",
};

const outline = (state: GroundState, dashes: number[] | null): StyleLayer => ({
  id: `ground-${state}`,
  type: "line",
  source: `ground-${state}`,
  paint: {
    "line-color": groundColours[state],
    "line-width": 2.5,
    ...(dashes && { "line-dasharray": dashes }),
  },
});

const drawn = (id: string, styles: readonly StyleLayer[], opacity = 1): DrawnLayer => ({
  id,
  styles: [...styles],
  visible: true,
  opacity,
  interactive: false,
});

/** Regions and registered mines for orientation; over them the old boundary dashed, the new one filled, what stands now dotted. */
export const groundLayers: readonly DrawnLayer[] = [
  drawn(regionLayer.id, regionLayer.styles, 0.6),
  drawn(mineLayer.id, mineLayer.styles, 0.35),
  drawn("ground-after", [
    {
      id: "ground-after-fill",
      type: "fill",
      source: "ground-after",
      paint: { "fill-color": groundColours.after, "fill-opacity": 0.2 },
    },
    outline("after", null),
  ]),
  drawn("ground-before", [outline("before", [3, 1.5])]),
  drawn("ground-now", [outline("now", [1, 1.5])]),
];
