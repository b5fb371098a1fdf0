import type { BoundaryFormat } from "./boundary-format.ts";
import { datumOf } from "./datum-text.ts";
import { type FeatureCrs, featureItem } from "./feature-item.ts";
import { crsName, featuresOf, isGeojsonRoot } from "./geojson-features.ts";

const deepestNesting = 100;

/** GeoJSON in lon/lat (RFC 7946); a legacy crs member may name CGCS2000 (4490) or WGS 84 (4326), which are not shifted. */
export const geojsonFormat: BoundaryFormat = {
  id: "geojson",
  label: "GeoJSON",
  recognise: (text) => isGeojsonRoot(parseJson(text)),
  read(text, options) {
    const root = parseJson(text);
    if (!isGeojsonRoot(root)) return { items: [], issues: [] };
    const crs = geojsonCrs(crsName(root));
    const items = featuresOf(root).map((feature, i) => featureItem(feature, i + 1, crs, options));
    return { items, issues: [] };
  },
};

/** How a legacy crs member has the numbers read; without one they are WGS 84 (RFC 7946). */
export function geojsonCrs(text: string | null): FeatureCrs {
  const geographic = { text, kind: "geographic", zone: null, zoneWidth: null } as const;
  if (text === null) return { ...geographic, datum: "WGS84" };
  const code = /(4490|4326|4610|4214|CRS:?84)\b/i.exec(text)?.[1];
  return { ...geographic, datum: code === undefined ? null : datumOf(code.replace(":", "")) };
}

function parseJson(text: string): unknown {
  if (!/^\s*\{/.test(text) || nestsTooDeep(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Nothing in GeoJSON nests this deep; whoever writes it again would run out of stack. One pass, however long a string is. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= deepestNesting; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return depth > deepestNesting;
}

/** Where the string that begins here is closed, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
