import { errorAt, warningAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import { arrangeRings } from "./arrange-rings.ts";
import type { ReadOptions } from "./boundary-format.ts";
import { buildItem, itemPlace } from "./build-item.ts";
import { settleDatum } from "./datum-text.ts";
import { areasOf, type SourceFeature } from "./geojson-features.ts";
import { bandIssues, featureArea, featureBand, featureName, featureNumber } from "./geojson-properties.ts";
import { readGeojsonParts } from "./geojson-rings.ts";
import type { Datum, ParsedItem } from "./parsed-file.ts";
import { readPlaneFeature } from "./plane-feature.ts";

/** How a layer of features says its numbers are to be read. */
export interface FeatureCrs {
  /** null with a text: a system that cannot be placed on the map; null without: the source says nothing */
  datum: Datum | null;
  /** as the source words it; null when it says nothing */
  text: string | null;
  kind: "geographic" | "plane";
  /** 带号, where the source names a zone */
  zone: number | null;
  zoneWidth: 3 | 6 | null;
  /** polygons are single rings: geometry tells holes from parts */
  looseRings?: boolean;
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
  const { datum, datumIssues } = datumFor(crs, options, place);
  return buildItem(
    {
      item,
      name,
      number: featureNumber(properties),
      crs: { datum, kind: crs.kind, zone: read.zone, zoneWidth: read.zoneWidth },
      datumText: crs.text,
      parts: read.parts,
      readings: read.readings,
      declaredAreaM2: area.m2,
      declaredAreaText: area.text,
      properties: { ...properties },
      sourceText: JSON.stringify(feature.source),
      issues: [
        ...datumIssues,
        ...bandIssues(properties, place),
        ...kindIssues(otherKinds, polygons.length, place),
        ...read.issues,
      ],
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
  if (crs.kind === "plane") {
    const claim = { stated: crs, declaredAreaM2: featureArea(properties).m2 };
    return readPlaneFeature(polygons, band, claim, place, options);
  }
  const { parts, issues } = readGeojsonParts(polygons, band, place, options);
  const loose = crs.looseRings ? arrangeRings(parts.flatMap(({ rings }) => rings)) : null;
  return {
    parts: loose?.map((part) => ({ ...part, ...band })) ?? parts,
    issues,
    zone: null,
    zoneWidth: null,
    readings: [],
  };
}

/** A system that was named but cannot be placed is no matter for a guess, whatever the user says of the datum. */
function datumFor({ datum, text }: FeatureCrs, options: ReadOptions, place: IssuePlace) {
  if (datum !== null) return { datum, datumIssues: [] };
  if (text === null) return settleDatum(null, options, place);
  const unknown = errorAt("E10", { ...place, field: "crs" }, { datum: "unknown", text: text.slice(0, 60) });
  return { datum: "WGS84" as const, datumIssues: [unknown] };
}

/** F05: what is no area. Beside real polygons it is left out with a warning; alone it is an error. */
function kindIssues(kinds: readonly string[], polygonCount: number, place: IssuePlace): Issue[] {
  if (kinds.length === 0) return polygonCount === 0 ? [errorAt("F05", place, { kind: "空" })] : [];
  const kind = [...new Set(kinds)].join("、");
  return polygonCount === 0
    ? [errorAt("F05", place, { kind })]
    : [warningAt("F05", place, { kind, skipped: "yes" })];
}
