import type { ReadOptions } from "#gis/formats/boundary-format";
import type { FeatureCrs } from "#gis/formats/feature-item";
import { collectionItems } from "#gis/formats/geojson-collection";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { itemFields } from "./item-fields.ts";
import { hasWarning, isUsable, type StagedBody } from "./staged-body.ts";
import { storableJson } from "./storable-json.ts";

/** Parsed items as they wait in the staging table, the first of them at the 0-based index. */
export function stagedRows(items: readonly ParsedItem[], first: number) {
  return items.map((item, offset) => ({
    item_index: first + offset,
    usable: isUsable(item),
    warning: hasWarning(item),
    body: { ...item, fields: itemFields(item) } satisfies StagedBody,
  }));
}

export interface FeatureSlice {
  /** features of a GeoJSON collection as they stand in the file */
  texts: readonly string[];
  /** 0-based index of the first */
  first: number;
  crs: FeatureCrs;
  options: ReadOptions;
}

/** Reads features into rows of the staging table, as JSON; null when one of them is no JSON. */
export function stageFeatures({ texts, first, crs, options }: FeatureSlice): string | null {
  const items = collectionItems(texts, first + 1, crs, options);
  return items === null ? null : storableJson(stagedRows(items, first));
}
