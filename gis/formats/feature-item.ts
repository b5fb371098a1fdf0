import { errorAt, warningAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { ReadOptions } from "./boundary-format.ts";
import { buildItem, itemPlace } from "./build-item.ts";
import { areasOf, type SourceFeature } from "./geojson-features.ts";
import { featureArea, featureBand, featureName, featureNumber } from "./geojson-properties.ts";
import { readGeojsonParts } from "./geojson-rings.ts";
import type { Datum, ParsedItem } from "./parsed-file.ts";
import { readPlaneFeature } from "./plane-feature.ts";

/** How a layer of features says its numbers are to be read. */
export interface FeatureCrs {
  /** null: a system that cannot be placed on the map */
  datum: Datum | null;
  /** as the source words it; null when it says nothing */
  text: string | null;
  kind: "geographic" | "plane";
  /** 带号, where the source names a zone */
  zone: number | null;
  zoneWidth: 3 | 6 | null;
}

/**
 * A mine from a GeoJSON-like feature in the numbers of its source: lon/lat, or plane metres (east, north) whose zone is that
 * of the prefix, of the source or of the user. Whatever is no area is F05; a system that cannot be placed is E10.
 */
export function featureItem(
  feature: SourceFeature,
  item: number,
  crs: FeatureCrs,
  options: ReadOptions,
): ParsedItem {
  const { properties } = feature;
  const name = featureName(properties);
  const place = itemPlace(item, name);
  const { polygons, otherKinds } = areasOf(feature.geometry);
  const read = readParts(polygons, feature, crs, place, options);
  const area = featureArea(properties);
  return buildItem(
    {
      item,
      name,
      number: featureNumber(properties),
      crs: { datum: crs.datum ?? "WGS84", kind: crs.kind, zone: read.zone, zoneWidth: read.zoneWidth },
      datumText: crs.text,
      parts: read.parts,
      declaredAreaM2: area.m2,
      declaredAreaText: area.text,
      properties: { ...properties },
      sourceText: JSON.stringify(feature.source),
      issues: [...crsIssues(crs, place), ...kindIssues(otherKinds, polygons.length, place), ...read.issues],
    },
    options,
  );
}

function readParts(
  polygons: readonly unknown[],
  { properties }: SourceFeature,
  crs: FeatureCrs,
  place: IssuePlace,
  options: ReadOptions,
) {
  const band = featureBand(properties);
  if (crs.kind === "plane") return readPlaneFeature(polygons, band, crs, place, options);
  return { ...readGeojsonParts(polygons, band, place, options), zone: null, zoneWidth: null };
}

function crsIssues(crs: FeatureCrs, place: IssuePlace): Issue[] {
  if (crs.datum !== null) return [];
  return [
    errorAt("E10", { ...place, field: "crs" }, { datum: "unknown", text: (crs.text ?? "").slice(0, 60) }),
  ];
}

/** F05: what is no area. Beside real polygons it is left out with a warning; alone it is an error. */
function kindIssues(kinds: readonly string[], polygonCount: number, place: IssuePlace): Issue[] {
  if (kinds.length === 0) return polygonCount === 0 ? [errorAt("F05", place, { kind: "空" })] : [];
  const kind = [...new Set(kinds)].join("、");
  return polygonCount === 0
    ? [errorAt("F05", place, { kind })]
    : [warningAt("F05", place, { kind, skipped: "yes" })];
}
