import type { ExpressionSpecification } from "maplibre-gl";
import type { z } from "zod";
import type { TileLayer } from "#contract/tiles";
import type { StyleLayer } from "./catalogue-layer.ts";

type TileName = z.infer<typeof TileLayer>;

/** Source of a style layer that draws one of our tile layers. */
export const fromTiles = <const T extends TileName>(layer: T) => ({ source: layer, "source-layer": layer });

export const labelFont = ["sans-serif"];

/** 1 where the feature has the state, else 0: for opacities. */
export function whenState(name: "selected" | "hover"): ExpressionSpecification {
  return ["case", ["boolean", ["feature-state", name], false], 1, 0];
}

/** Names at label points, each beside its own where another stands in the way. */
export function nameLabel({
  id,
  tiles,
  colour,
}: {
  id: string;
  tiles: TileName;
  colour: string;
}): StyleLayer {
  return {
    id,
    type: "symbol",
    ...fromTiles(tiles),
    minzoom: 11,
    layout: {
      "text-field": ["get", "name"],
      "text-font": labelFont,
      "text-size": 12,
      "text-max-width": 10,
      "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
      "text-radial-offset": 0.6,
    },
    paint: { "text-color": colour, "text-halo-color": "#ffffff", "text-halo-width": 1.5 },
  };
}
