import type { Feature, FeatureCollection, LineString } from "geojson";
import type { Bounds } from "#contract/geometry";

const stepsDeg = [1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 5];
const wantedLines = 10;

/** Meridians and parallels over the bounds, at a step that gives about ten lines. */
export function graticule(bounds: Bounds): FeatureCollection<LineString> {
  const [west, south, east, north] = bounds;
  const step = stepsDeg.find((deg) => (east - west) / deg <= wantedLines) ?? 5;
  const meridians = multiples(west, east, step).map((lon) =>
    line([
      [lon, south],
      [lon, north],
    ]),
  );
  const parallels = multiples(south, north, step).map((lat) =>
    line([
      [west, lat],
      [east, lat],
    ]),
  );
  return { type: "FeatureCollection", features: [...meridians, ...parallels] };
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => (first + index) * step);
}

function line(coordinates: number[][]): Feature<LineString> {
  return { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } };
}
