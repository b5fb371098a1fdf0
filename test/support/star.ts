import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { destination } from "#gis/measure/geodesic";
import { polygonOf } from "#test/support/squares";

/** Simple polygons around a centre: one corner in each direction, 30 % to 100 % of `radiusM` away. */
export function starAround(
  centre: readonly number[],
  radiusM: number,
  minCorners = 3,
  maxCorners = 7,
): fc.Arbitrary<MultiPolygon> {
  return fc
    .array(fc.integer({ min: 300, max: 1000 }), { minLength: minCorners, maxLength: maxCorners })
    .map((shares) =>
      polygonOf(
        shares.map((share, index) =>
          destination([...centre], (360 * index) / shares.length, (radiusM * share) / 1000),
        ),
      ),
    );
}

/** A place in China's mining latitudes. */
export const somewhere = fc
  .tuple(fc.integer({ min: 80_000, max: 130_000 }), fc.integer({ min: 20_000, max: 50_000 }))
  .map(([lon, lat]) => [lon / 1000, lat / 1000]);
