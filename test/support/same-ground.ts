import type { MultiPolygon, Position } from "geojson";
import { toGeographic, toPlane } from "#gis/crs/gauss-kruger";
import { multi } from "#test/support/mine-facts";

/** The shape so many degrees farther east on its parallels: the same ground to anyone who measures on the ellipsoid. */
function movedEast(shape: MultiPolygon, byDeg: number): MultiPolygon {
  return changed(shape, ([lon = 0, lat = 0]) => [lon + byDeg, lat]);
}

/** The shape written down on the plane of a 3° zone and read back from it. */
function rereadFrom(shape: MultiPolygon, zone: number): MultiPolygon {
  return changed(shape, (corner) => toGeographic(toPlane(corner, zone, 3), zone, 3));
}

/** The shape with every ring walked the other way, from another corner. */
function walkedBack({ coordinates }: MultiPolygon): MultiPolygon {
  return multi(
    ...coordinates.map((rings) =>
      rings.map((ring) => {
        const corners = ring.slice(1).toReversed();
        return [...corners, ...corners.slice(0, 1)];
      }),
    ),
  );
}

/** Ways to write the same ground down that no verdict may depend on, for shapes near the middle of the test ground. */
export const sameGround: readonly ((shape: MultiPolygon) => MultiPolygon)[] = [
  (shape) => movedEast(shape, 9.7),
  (shape) => movedEast(shape, 0.3),
  (shape) => rereadFrom(shape, 38),
  (shape) => rereadFrom(shape, 36),
  walkedBack,
];

function changed({ coordinates }: MultiPolygon, change: (corner: Position) => Position): MultiPolygon {
  return multi(...coordinates.map((rings) => rings.map((ring) => ring.map(change))));
}
