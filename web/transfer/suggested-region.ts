import type { Position } from "geojson";
import type { Bounds } from "#contract/geometry";
import { getRegion, type Region } from "#contract/regions";
import { pointInShape } from "#gis/measure/point-in-shape";
import { call } from "../client/call.ts";

/** The county that the middle of the bounds lies in; null when it is none of ours. */
export async function countyOf(bounds: Bounds, regions: readonly Region[]): Promise<string | null> {
  const middle: Position = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  for (const { code } of regions.filter((region) => region.level === "county" && covers(region, middle))) {
    const { outline } = await call(getRegion, { params: { code } });
    if (outline && pointInShape(middle, outline) !== "outside") return code;
  }
  return null;
}

function covers({ bounds }: Region, [lon = 0, lat = 0]: Position): boolean {
  return bounds !== null && lon >= bounds[0] && lon <= bounds[2] && lat >= bounds[1] && lat <= bounds[3];
}
