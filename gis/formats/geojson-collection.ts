import type { ReadOptions } from "./boundary-format.ts";
import { type FeatureCrs, featureItem } from "./feature-item.ts";
import { geojsonCrs } from "./geojson.ts";
import { crsName, featureOf, isGeojsonRoot } from "./geojson-features.ts";
import type { ParsedItem } from "./parsed-file.ts";

/** How the features of a collection are to be read, from its frame (all but the features); null when it is no such collection. */
export function collectionCrs(frame: string): FeatureCrs | null {
  const root = parsed(frame);
  return isGeojsonRoot(root) && root.type === "FeatureCollection" ? geojsonCrs(crsName(root)) : null;
}

/** Features cut from a collection, the first of them at the 1-based place `item`; null when one of them is no JSON. */
export function collectionItems(
  texts: readonly string[],
  item: number,
  crs: FeatureCrs,
  options: ReadOptions,
): ParsedItem[] | null {
  const values = texts.map(parsed);
  if (values.includes(undefined)) return null;
  return values.map((value, offset) => featureItem(featureOf(value), item + offset, crs, options));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
