import type { FeatureCollection } from "geojson";
import { moveWays } from "#gis/reduction/mine-move";
import { moveWords } from "#gis/reduction/move-words";
import { labelFont } from "../../map/layers/vector-layer.ts";
import type { Overlay } from "../../map/use-overlay.ts";
import { moveLooks } from "./move-looks.ts";
import type { MovedMine } from "./use-reduction.ts";

const id = "reduction";

/** 压减: a sign at each mine that left the count or came into it. */
export const reductionOverlay: Overlay = {
  id,
  title: "压减变化",
  interactive: true,
  legend: moveWays.map((way) => {
    const { sign, colour } = moveLooks[way];
    return { label: `${moveWords[way]}（${sign}）`, fill: colour, stroke: colour, shape: "point" };
  }),
  styles: [
    {
      id: `${id}-dot`,
      type: "circle",
      source: id,
      paint: {
        "circle-radius": 9,
        "circle-color": ["get", "colour"],
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: `${id}-sign`,
      type: "symbol",
      source: id,
      layout: {
        "text-field": ["get", "sign"],
        "text-font": labelFont,
        "text-size": 11,
        "text-padding": 0,
      },
      paint: { "text-color": "#ffffff" },
    },
  ],
};

/** Mines without any place stand in the list alone. */
export function reductionFeatures(moved: readonly MovedMine[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: moved.flatMap(({ mineId, way, lon, lat }) =>
      lon === null || lat === null
        ? []
        : [
            {
              type: "Feature" as const,
              properties: { id: mineId, ...moveLooks[way] },
              geometry: { type: "Point" as const, coordinates: [lon, lat] },
            },
          ],
    ),
  };
}
