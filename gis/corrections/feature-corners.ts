import { readSourceNumber } from "../check/source-number.ts";
import { areasOf, featureOf } from "../formats/geojson-features.ts";
import { featureBand } from "../formats/geojson-properties.ts";
import type { FileFormat, ParsedItem } from "../formats/parsed-file.ts";
import type { WrittenCorners, WrittenPoint } from "../formats/written-corners.ts";

/**
 * Corners of a feature in the numbers of its source, from the JSON that is kept of it, as a list would write them: north and east in
 * metres, longitude and latitude in degrees. They are named J1, J2 …, the one that closes a ring as the first.
 */
export function featureCorners(item: ParsedItem, format: FileFormat | null): WrittenCorners {
  const { crs, issues, properties, sourceText } = item;
  const { polygons } = areasOf(featureOf(parsed(sourceText)).geometry);
  const isPlane = crs.kind === "plane";
  // their rings do not say which are holes: geometry tells
  const isLoose = isPlane || format === "shapefile";
  const { topM, bottomM } = featureBand(properties);
  const rings = polygons.flatMap((polygon, p) => listOf(polygon).map((ring, r) => ({ ring, p, r })));
  return {
    latFirst: !isPlane && issues.some(({ code }) => code === "E11"),
    packed: false,
    rings: rings.map(({ ring, p, r }, at) => ({
      number: isPlane ? at + 1 : r + 1,
      label: at + 1,
      polygon: isLoose ? null : p + 1,
      top: topM === null ? "" : String(topM),
      bottom: bottomM === null ? "" : String(bottomM),
      part: "",
      flag: isLoose ? "" : wordOf(r),
      line: null,
      points: pointsOf(listOf(ring), isPlane),
    })),
  };
}

function wordOf(ring: number): string {
  return ring === 0 ? "外圈" : "内圈";
}

/** East comes first in the metres of layers and drawings; papers begin with north. */
function pointsOf(corners: readonly unknown[], isPlane: boolean): WrittenPoint[] {
  const start = textsOf(corners[0]);
  return corners.map((corner, i) => {
    const [east, north] = textsOf(corner);
    const repeats = numberIn(east) === numberIn(start[0]) && numberIn(north) === numberIn(start[1]);
    const closes = i > 0 && i === corners.length - 1 && (!isPlane || repeats);
    const name = closes ? "J1" : `J${i + 1}`;
    return isPlane ? { line: null, name, x: north, y: east } : { line: null, name, x: east, y: north };
  });
}

function textsOf(corner: unknown): [string, string] {
  return Array.isArray(corner) ? [textOf(corner[0]), textOf(corner[1])] : [textOf(corner), ""];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function numberIn(text: string): number | null {
  return readSourceNumber(text).value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
