import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, Geometry } from "geojson";
import type { Knex } from "knex";
import { tileLayerSql } from "./tile-sql.ts";
import type { LayerName } from "./tile-version.ts";

/** Cuts tiles of one layer at one version; null where nothing lies. */
export type TileCutter = (z: number, x: number, y: number) => Uint8Array | null;

const extent = 4096;
const version = 2;

/** Reads the whole layer once and indexes it; tiles are cut when they are asked for. */
export async function indexLayer(db: Knex, layer: LayerName, day: string): Promise<TileCutter> {
  const sql = tileLayerSql[layer];
  const { rows } = await db.raw<{ rows: Pick<Feature, "properties" | "geometry">[] }>(sql, { day });
  const features = rows.map(
    (row): Feature => ({ type: "Feature", ...row, geometry: row.geometry as Geometry }),
  );
  const index = new GeoJSONVT(
    { type: "FeatureCollection", features },
    { maxZoom: 16, indexMaxZoom: 2, tolerance: 1, extent, buffer: 64 },
  );
  return (z, x, y) => {
    const tile = index.getTile(z, x, y);
    return tile && tile.features.length > 0 ? fromGeojsonVt({ [layer]: tile }, { version, extent }) : null;
  };
}
