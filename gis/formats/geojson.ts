import { errorAt, warningAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { BoundaryFormat, ReadOptions } from "./boundary-format.ts";
import { buildItem, itemPlace } from "./build-item.ts";
import { datumOf } from "./datum-text.ts";
import { areasOf, crsName, featuresOf, isGeojsonRoot, type SourceFeature } from "./geojson-features.ts";
import { featureArea, featureBand, featureName, featureNumber } from "./geojson-properties.ts";
import { readGeojsonParts } from "./geojson-rings.ts";
import type { Datum, ParsedItem } from "./parsed-file.ts";

const deepestNesting = 100;

/** GeoJSON in lon/lat (RFC 7946); a legacy crs member may name CGCS2000 (4490) or WGS 84 (4326), which are not shifted. */
export const geojsonFormat: BoundaryFormat = {
  id: "geojson",
  label: "GeoJSON",
  recognise: (text) => isGeojsonRoot(parseJson(text)),
  read(text, options) {
    const root = parseJson(text);
    if (!isGeojsonRoot(root)) return { items: [], issues: [] };
    const crs = readCrs(crsName(root));
    const items = featuresOf(root).map((feature, i) => readFeature(feature, i + 1, crs, options));
    return { items, issues: [] };
  },
};

interface GeojsonCrs {
  /** null: a system this reader cannot place on the map */
  datum: Datum | null;
  text: string | null;
}

function readCrs(text: string | null): GeojsonCrs {
  if (text === null) return { datum: "WGS84", text };
  const code = /(4490|4326|4610|4214|CRS:?84)\b/i.exec(text)?.[1];
  return { datum: code === undefined ? null : datumOf(code.replace(":", "")), text };
}

function crsIssues(crs: GeojsonCrs, place: IssuePlace): Issue[] {
  if (crs.datum !== null) return [];
  return [
    errorAt("E10", { ...place, field: "crs" }, { datum: "unknown", text: (crs.text ?? "").slice(0, 60) }),
  ];
}

function readFeature(
  feature: SourceFeature,
  item: number,
  crs: GeojsonCrs,
  options: ReadOptions,
): ParsedItem {
  const { properties } = feature;
  const name = featureName(properties);
  const place = itemPlace(item, name);
  const { polygons, otherKinds } = areasOf(feature.geometry);
  const { parts, issues } = readGeojsonParts(polygons, featureBand(properties), place, options);
  const area = featureArea(properties);
  return buildItem(
    {
      item,
      name,
      number: featureNumber(properties),
      crs: { datum: crs.datum ?? "WGS84", kind: "geographic", zone: null, zoneWidth: null },
      datumText: crs.text,
      parts,
      declaredAreaM2: area.m2,
      declaredAreaText: area.text,
      properties: { ...properties },
      sourceText: JSON.stringify(feature.source),
      issues: [...crsIssues(crs, place), ...kindIssues(otherKinds, polygons.length, place), ...issues],
    },
    options,
  );
}

/** F05: what is no area. Beside real polygons it is left out with a warning; alone it is an error. */
function kindIssues(kinds: readonly string[], polygonCount: number, place: IssuePlace): Issue[] {
  if (kinds.length === 0) return polygonCount === 0 ? [errorAt("F05", place, { kind: "空" })] : [];
  const kind = [...new Set(kinds)].join("、");
  return polygonCount === 0
    ? [errorAt("F05", place, { kind })]
    : [warningAt("F05", place, { kind, skipped: "yes" })];
}

function parseJson(text: string): unknown {
  if (!/^\s*\{/.test(text) || nestsTooDeep(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Nothing in GeoJSON nests this deep; whoever writes it again would run out of stack. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.replace(/"(?:[^"\\]|\\.)*"/g, "").matchAll(/[[\]{}]/g)) {
    depth += sign === "[" || sign === "{" ? 1 : -1;
    if (depth > deepestNesting) return true;
  }
  return false;
}
