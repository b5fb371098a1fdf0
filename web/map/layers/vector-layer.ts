import type { ExpressionSpecification } from "maplibre-gl";
import type { z } from "zod";
import type { TileLayer } from "#contract/tiles";

type TileName = z.infer<typeof TileLayer>;

/** Source of a style layer that draws one of our tile layers. */
export const fromTiles = <const T extends TileName>(layer: T) => ({ source: layer, "source-layer": layer });

export const labelFont = ["sans-serif"];

/** 1 where the feature has the state, else 0: for opacities. */
export function whenState(name: "selected" | "hover"): ExpressionSpecification {
  return ["case", ["boolean", ["feature-state", name], false], 1, 0];
}
