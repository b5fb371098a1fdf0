import type { MultiPolygon } from "geojson";
import { officialAreaM2 } from "#gis/measure/area";
import { shapeDistance } from "#gis/measure/distance";
import { differenceShape, intersectionShape } from "#gis/measure/overlap-shape";
import { once } from "#test/support/jts/once";
import { placeExactly } from "#test/support/jts/place";
import type { PlaneGround } from "#test/support/jts/plane-map";

type Polygons = MultiPolygon["coordinates"];

/** Two shapes and what they share, with a way to measure any other shape alike. */
export interface TwoGrounds extends PlaneGround {
  a: number;
  b: number;
  areaOf(polygons: Polygons): number;
}

/** The same measured by the functions of the product, m²; one unit of the case is about `unitM` metres. */
export const groundOf = once(
  (polygonsOfA: Polygons, polygonsOfB: Polygons): TwoGrounds & { unitM: number } => {
    const { place, unitM } = placeExactly([...polygonsOfA, ...polygonsOfB]);
    const [a, b] = [place(polygonsOfA), place(polygonsOfB)];
    const areaM2 = (shape: MultiPolygon | null) => (shape === null ? 0 : officialAreaM2(shape));
    return {
      unitM,
      common: areaM2(intersectionShape(a, b)),
      onlyA: areaM2(differenceShape(a, b)),
      onlyB: areaM2(differenceShape(b, a)),
      meet: polygonsOfB.length > 0 && shapeDistance(a, b).distanceM === 0,
      a: areaM2(a),
      b: areaM2(b),
      areaOf: (polygons) => officialAreaM2(place(polygons)),
    };
  },
);
