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

/** Nothing in GeoJSON nests this deep; whoever writes it again would run out of stack. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.replace(/"(?:[^"\\]|\\.)*"/g, "").matchAll(/[[\]{}]/g)) {
    depth += sign === "[" || sign === "{" ? 1 : -1;
    if (depth > deepestNesting) return true;
  }
  return false;
}
