import type { MultiPolygon } from "geojson";
import type { BreachParameters, ZoneOverlap } from "#gis/breaches/finding";
import { zoneOverlaps } from "#gis/breaches/zone-overlap";
import { flatShapes } from "#gis/measure/flat-shapes";
import { zoneIndex } from "#gis/overlap/zone-index";
import { zoneReader } from "#gis/overlap/zone-reader";

/** How a mine lies to one zone, given by its polygons. */
export function overlapWith(
  mine: MultiPolygon,
  zone: readonly MultiPolygon[],
  parameters: BreachParameters,
): ZoneOverlap {
  const whole: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: zone.flatMap(({ coordinates }) => coordinates),
  };
  const [found] = zoneOverlaps(zoneReader(zoneIndex(flatShapes([whole]))), mine, parameters);
  const perPartM2 = mine.coordinates.map(() => 0);
  return found?.overlap ?? { relation: "disjoint", overlapM2: 0, share: 0, perPartM2, overlap: null };
}
