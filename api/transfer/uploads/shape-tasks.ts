import type { ReadOptions } from "#gis/formats/boundary-format";
import type { TextEncoding } from "#gis/formats/parsed-file";
import type { Issue } from "#gis/issue";
import { withFiles } from "../containers/byte-store.ts";
import { type LayerSlice, layerItems } from "../containers/shapefile/layer-items.ts";
import {
  type LayerPart,
  type LayerSource,
  refusedLayer,
  type ScannedLayers,
  scanLayers,
} from "../containers/shapefile/scan-layers.ts";
import { stagedRows } from "../staged-rows.ts";
import { storableJson } from "../storable-json.ts";

export type LayerPaths = Partial<Record<LayerPart, string>>;

/** A layer that lies unpacked on the disk, or the reason why it does not. */
export type UnpackedLayer = { name: string } & ({ paths: LayerPaths } | { fault: Issue });

export interface LayersOnDisk {
  layers: readonly UnpackedLayer[];
  /** the encoding a person chose */
  encoding: TextEncoding | undefined;
}

export interface ShapeSlice {
  paths: LayerPaths;
  slice: LayerSlice;
  /** 0-based index of its first item in the file */
  first: number;
  options: ReadOptions;
}

/** Goes through the layers of a shapefile on the disk without making shapes. */
export function scanShapes({ layers, encoding }: LayersOnDisk): ScannedLayers {
  return scanLayers(layers.map(sourceOf), encoding);
}

/** Reads records of a layer into rows of the staging table, as JSON. */
export function stageShapes({ paths, slice, first, options }: ShapeSlice): string {
  const items = withFiles(paths, (bytes) => layerItems(bytes, slice, first + 1, options));
  return storableJson(stagedRows(items, first));
}

function sourceOf(layer: UnpackedLayer): LayerSource {
  if ("fault" in layer) return refusedLayer(layer.name, layer.fault);
  return { name: layer.name, open: (use) => withFiles(layer.paths, use) };
}
