import type { Feature, FeatureCollection } from "geojson";
import type { z } from "zod";
import type { drawTopology } from "#contract/topology";
import { topologyKindLabels } from "#gis/topology/topology-text";
import { topologyColours } from "./topology-colours.ts";

type Drawn = z.output<typeof drawTopology.reply>["items"];

/** Ground of every finding and a point on it, so that what is a hand wide is still seen from afar; for the map only. */
export function topologyFeatures(items: Drawn, chosenId: string | null): FeatureCollection {
  return { type: "FeatureCollection", features: items.flatMap((item) => featuresOf(item, chosenId)) };
}

function featuresOf({ id, kind, at, shape }: Drawn[number], chosenId: string | null): Feature[] {
  const properties = {
    id,
    kind,
    colour: topologyColours[kind],
    label: topologyKindLabels[kind].replace(/（.*）/, ""),
    chosen: id === chosenId,
  };
  return [
    { type: "Feature", geometry: shape, properties: { ...properties, part: "ground" } },
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: at },
      properties: { ...properties, part: "place" },
    },
  ];
}
