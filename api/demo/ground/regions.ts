import type { MultiPolygon } from "geojson";
import { seededRandom } from "../random.ts";
import { type Border, borders, type County, city, counties, junctionsKm, province } from "./counties.ts";
import { apartM, type LocalPoint, liesInside, toDrawnLonLat } from "./local-frame.ts";
import { roughLine } from "./rough-line.ts";

export interface DemoRegion {
  code: string;
  name: string;
  level: "province" | "city" | "county" | "township";
  parentCode: string | null;
  outline: MultiPolygon | null;
}

/** The ground everything stands on: outlines in metres for placing things, rows for storing. */
export interface Ground {
  regions: DemoRegion[];
  counties: Territory[];
  townships: Territory[];
}

export interface Territory {
  code: string;
  name: string;
  ring: LocalPoint[];
}

export function layOutGround(seed: string): Ground {
  const drawn = drawBorders(seed);
  const countyAreas = counties.map((county) => ({
    code: county.code,
    name: county.name,
    ring: walk(county.ring, drawn),
  }));
  const townships = counties.flatMap((county, index) => divide(county, countyAreas[index]?.ring ?? [], seed));
  const cityRing = walk(["north", "east", "south", "west", "northwest"], drawn);
  const regions = [
    { code: province.code, name: province.name, level: "province" as const, parentCode: null, outline: null },
    {
      code: city.code,
      name: city.name,
      level: "city" as const,
      parentCode: "99",
      outline: outline(cityRing),
    },
    ...countyAreas.map((area) => regionOf(area, "county", city.code)),
    ...townships.map((area) => regionOf(area, "township", area.code.slice(0, 6))),
  ];
  return { regions, counties: countyAreas, townships };
}

/** Township a place lies in, or undefined outside the city. */
export function townshipAt(ground: Ground, place: LocalPoint): Territory | undefined {
  return ground.townships.find(({ ring }) => liesInside(place, ring));
}

function regionOf(area: Territory, level: "county" | "township", parentCode: string): DemoRegion {
  return { code: area.code, name: area.name, level, parentCode, outline: outline(area.ring) };
}

/** Rings are walked clockwise; GeoJSON wants outer rings counter-clockwise and closed. */
function outline(ring: readonly LocalPoint[]): MultiPolygon {
  const positions = ring.toReversed().map(toDrawnLonLat);
  const [first] = positions;
  return { type: "MultiPolygon", coordinates: [[first ? [...positions, first] : positions]] };
}

function drawBorders(seed: string): Map<Border, LocalPoint[]> {
  return new Map(
    Object.entries(borders).map(([name, way]) => [
      name as Border,
      roughLine(
        way.map((stop) => inMetres(typeof stop === "string" ? junctionsKm[stop] : stop)),
        seededRandom(`${seed} ${name}`),
      ),
    ]),
  );
}

function walk(steps: readonly (Border | `-${Border}`)[], drawn: Map<Border, LocalPoint[]>): LocalPoint[] {
  return steps.flatMap((step) => {
    const line = drawn.get(step.replace("-", "") as Border) ?? [];
    return (step.startsWith("-") ? line.toReversed() : line).slice(0, -1);
  });
}

/** Townships share the county's own border points and meet at one hub. */
function divide(county: County, ring: readonly LocalPoint[], seed: string): Territory[] {
  const hub = inMetres(county.townshipHubKm);
  const spokes = county.townshipSpokesKm.map((towards, index) => {
    const random = seededRandom(`${seed} ${county.name} ${index}`);
    const end = nearestIndex(ring, inMetres(towards));
    return { end, line: roughLine([hub, ring[end] ?? hub], random, { roughness: 0.18 }) };
  });
  return county.townships.map((name, index) => {
    const from = spokes[index] ?? { end: 0, line: [] };
    const to = spokes[(index + 1) % spokes.length] ?? from;
    const arc = arcOf(ring, from.end, to.end);
    return {
      code: `${county.code}${String(index + 1).padStart(3, "0")}`,
      name,
      ring: [...from.line, ...arc, ...to.line.toReversed().slice(0, -1)],
    };
  });
}

/** Border points strictly between two of them, in walking order. */
function arcOf(ring: readonly LocalPoint[], from: number, to: number): LocalPoint[] {
  return to > from ? ring.slice(from + 1, to) : [...ring.slice(from + 1), ...ring.slice(0, to)];
}

function nearestIndex(ring: readonly LocalPoint[], place: LocalPoint): number {
  const distances = ring.map((point) => apartM(point, place));
  return distances.indexOf(Math.min(...distances));
}

function inMetres([east, north]: LocalPoint): LocalPoint {
  return [east * 1000, north * 1000];
}
