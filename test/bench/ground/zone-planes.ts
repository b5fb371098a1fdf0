import { toPlane, zoneOf } from "#gis/crs/gauss-kruger";
import { type FlatShapes, shapeCount } from "#gis/measure/flat-shapes";

/** The shapes in metres on the plane of the 3° zone of their first corner, zone number in the easting: east, north in place of lon, lat. */
export function onZonePlanes(flat: FlatShapes): FlatShapes {
  const { lonLat, shapeStart, polygonStart, ringStart } = flat;
  const plane = new Float64Array(lonLat.length);
  const cornerOf = (shape: number) => ringStart[polygonStart[shapeStart[shape] ?? 0] ?? 0] ?? 0;
  for (let shape = 0; shape < shapeCount(flat); shape += 1) {
    const zone = zoneOf(lonLat[2 * cornerOf(shape)] ?? 0, 3);
    for (let at = 2 * cornerOf(shape); at < 2 * cornerOf(shape + 1); at += 2) {
      const { eastM, northM } = toPlane([lonLat[at] ?? 0, lonLat[at + 1] ?? 0], zone, 3);
      plane[at] = eastM;
      plane[at + 1] = northM;
    }
  }
  return { ...flat, lonLat: plane };
}
