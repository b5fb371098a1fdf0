import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import type { WeighedReading } from "#contract/transfer";
import { readingColours } from "./questions/reading-colours.ts";

/** The readings to choose from, each in its colour and numbered as in the question. */
export function readingFeatures(
  choices: readonly WeighedReading[],
): FeatureCollection<MultiPolygon, { id: string; label: string; colour: string }> {
  const features = choices.flatMap(
    ({ id, shape }, order): Feature<MultiPolygon, { id: string; label: string; colour: string }>[] => {
      if (shape === null) return [];
      const colour = readingColours[order % readingColours.length] ?? readingColours[0];
      return [{ type: "Feature", properties: { id, label: String(order + 1), colour }, geometry: shape }];
    },
  );
  return { type: "FeatureCollection", features };
}
