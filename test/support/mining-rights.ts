import { existsSync, readFileSync } from "node:fs";
import type { Feature, Polygon, Position } from "geojson";

const file = new URL("../../../shared/data/cadastre/mendoza-mining-rights.geojson", import.meta.url);
const syntheticCount = 200;

export interface MiningRights {
  fileName: string;
  geojson: string;
  count: number;
}

/** The 1,715 real rights of a province far from every Chinese county; without that file 200 made up with like defects. */
export function miningRights(): MiningRights {
  const geojson = existsSync(file) ? readFileSync(file, "utf8") : synthetic();
  return { fileName: "矿权登记.geojson", geojson, count: JSON.parse(geojson).features.length };
}

/** Squares of 300 m in pairs 100 m apart; some fold over themselves, some name a corner twice. */
function synthetic(): string {
  const features = Array.from({ length: syntheticCount }, (_, index): Feature<Polygon> => {
    const pair = index >> 1;
    const lon = -69 + (pair % 10) * 0.05 + (index % 2) * 0.0043;
    const lat = -34 + Math.floor(pair / 10) * 0.05;
    const ring = ringOf(lon, lat, index);
    return {
      type: "Feature",
      properties: { name: `RIGHT ${index + 1}` },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

function ringOf(lon: number, lat: number, index: number): Position[] {
  const [east, north] = [lon + 0.0033, lat + 0.0027];
  const corners: Position[] = [
    [lon, lat],
    [east, lat],
    [east, north],
    [lon, north],
  ];
  const first = corners[0] as Position;
  if (index % 20 === 7) return [first, [east, north], [east, lat], [lon, north], first];
  if (index % 10 === 3) return [first, first, ...corners.slice(1), first];
  return [...corners, first];
}
