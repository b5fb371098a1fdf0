import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point } from "geojson";
import type { Reply } from "#contract/endpoint";
import type { getStagedShapes, StagedItem, WeighedReading } from "#contract/transfer";
import { readingColours } from "./questions/reading-colours.ts";
import { type Grade, gradeOf, itemName } from "./staged-items.ts";

type StagedShape = Reply<typeof getStagedShapes>["items"][number];

interface ItemProperties {
  id: string;
  grade: Grade;
  name: string;
}

/** Areas of the file as the preview map draws them; the id is the item's index. */
export function itemFeatures(
  shapes: readonly StagedShape[],
  items: readonly StagedItem[],
): FeatureCollection<MultiPolygon, ItemProperties> {
  const byIndex = new Map(items.map((item) => [item.index, item]));
  const features = shapes.flatMap(({ index, shape }): Feature<MultiPolygon, ItemProperties>[] => {
    const item = byIndex.get(index);
    if (!item) return [];
    const properties = { id: String(index), grade: gradeOf(item), name: itemName(item) };
    return [{ type: "Feature", properties, geometry: shape }];
  });
  return { type: "FeatureCollection", features };
}

/** Rings of what cannot be stored, as lines: rings that cross themselves may hold no area at all, and areas without any are not drawn. */
export function faultyOutlines(
  shapes: readonly StagedShape[],
  items: readonly StagedItem[],
): FeatureCollection<MultiLineString, ItemProperties> {
  const { features } = itemFeatures(shapes, items);
  const outlines = features
    .filter(({ properties }) => properties.grade === "error")
    .map(({ properties, geometry }): Feature<MultiLineString, ItemProperties> => {
      const coordinates = geometry.coordinates.flat();
      return { type: "Feature", properties, geometry: { type: "MultiLineString", coordinates } };
    });
  return { type: "FeatureCollection", features: outlines };
}

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

/** Places of issues that name one. */
export function issueFeatures(
  items: readonly StagedItem[],
): FeatureCollection<Point, { id: string; severity: string }> {
  const features = items.flatMap(({ index, issues }) =>
    issues.flatMap(({ place, severity }, order): Feature<Point, { id: string; severity: string }>[] =>
      place.at
        ? [
            {
              type: "Feature",
              properties: { id: `${index} ${order}`, severity },
              geometry: { type: "Point", coordinates: place.at },
            },
          ]
        : [],
    ),
  );
  return { type: "FeatureCollection", features };
}
