import type { ReadOptions } from "#gis/formats/boundary-format";
import { featureItem } from "#gis/formats/feature-item";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { dbfRows } from "./dbf-rows.ts";
import { dbfTable } from "./dbf-table.ts";
import type { LayerBytes, ShapeLayer } from "./scan-layers.ts";
import { recordName, shpRings } from "./shp-records.ts";

/** Records of a layer that was gone through, some or all of them. */
export interface LayerSlice extends Omit<ShapeLayer, "source" | "points"> {
  /** what tells its items from those of other layers, if there are any */
  label: Readonly<Record<string, string>>;
}

/** Mines of the records of a slice, the first of them at the 1-based place `item`. */
export function layerItems(
  { shp, dbf }: LayerBytes,
  { name, crs, encoding, places, starts, label }: LayerSlice,
  item: number,
  options: ReadOptions,
): ParsedItem[] {
  if (shp === undefined || dbf === undefined) throw new Error(`the layer ${name} was not gone through`);
  const rowAt = dbfRows(dbfTable(dbf, name), encoding);
  return Array.from(places, (place, i) => {
    const rings = shpRings(shp, starts[i] ?? 0, recordName(name, place));
    const properties = { ...label, ...rowAt(place) };
    const geometry = rings && { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
    const source = { type: "Feature", properties, geometry };
    return featureItem({ geometry, properties, source }, item + i, crs, options);
  });
}

/** The label of each layer's items: the name of the layer, where a file holds several. */
export function labelOf(name: string, layerCount: number): Readonly<Record<string, string>> {
  return layerCount > 1 ? { 图层: name } : {};
}
