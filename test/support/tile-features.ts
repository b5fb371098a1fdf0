import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

/** The features of a layer of an encoded tile as GeoJSON in lon/lat; none where there is no tile. */
export function featuresOfTile(
  tile: Uint8Array | null,
  layer: string,
  [z, x, y]: readonly [z: number, x: number, y: number],
) {
  if (!tile) return [];
  const found = new VectorTile(new PbfReader(tile)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, index) => found?.feature(index).toGeoJSON(x, y, z));
}

/** The tile that holds a place. */
export function tileAt([lon = 0, lat = 0]: readonly number[], z: number): [number, number, number] {
  const n = 2 ** z;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [z, Math.floor(((lon + 180) / 360) * n), Math.floor(y * n)];
}
