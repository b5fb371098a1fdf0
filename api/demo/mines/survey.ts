import type { MultiPolygon, Position } from "geojson";
import { toGeographic, toPlane, zoneOf } from "#gis/crs/gauss-kruger";
import { officialAreaM2 } from "#gis/measure/area";

/** One 采区 as drawn: open rings in lon/lat, the outer one first, then what is cut out. */
export interface DrawnPart {
  name: string | null;
  topM: number;
  bottomM: number;
  rings: readonly (readonly Position[])[];
}

interface SurveyedPart {
  name: string | null;
  topM: number;
  bottomM: number;
  shape: MultiPolygon;
  areaM2: number;
}

/** A boundary as a licence prints it: plane coordinates of one 3° zone, and what they mean in lon/lat. */
export interface SurveyedBoundary {
  zone: number;
  parts: SurveyedPart[];
  shape: MultiPolygon;
  officialAreaM2: number;
  /** notice layout: 点号,X,Y rows and one *-row per ring */
  coordinateText: string;
}

interface PrintedRing {
  rows: string[];
  positions: Position[];
}

/** Licences print 0.01 m; converted deliverables carry 4 decimals. */
export type Decimals = 2 | 4;

/** Rounds corners to what the licence prints and takes the geometry from the printed numbers, never the other way. */
export function survey(drawn: readonly DrawnPart[], decimals: Decimals = 2): SurveyedBoundary {
  const zone = zoneOf(meanLon(drawn.flatMap(({ rings }) => rings[0] ?? [])), 3);
  const printed = drawn.map((part) => ({
    part,
    rings: part.rings.map((ring, index) => printRing(turnedAs(ring, index === 0), zone, decimals)),
  }));
  const parts = printed.map(({ part, rings }) => surveyedPart(part, rings));
  const shape = joined(parts.map((part) => part.shape));
  const rows = printed.flatMap(({ part, rings }) =>
    rings.flatMap((ring, index) => [...ring.rows, footer(part, index)]),
  );
  return {
    zone,
    parts,
    shape,
    officialAreaM2: officialAreaM2(shape),
    coordinateText: ["拐点,X(起标高),Y(止标高)", ...rows].join("\n"),
  };
}

function surveyedPart(part: DrawnPart, rings: readonly PrintedRing[]): SurveyedPart {
  const coordinates = rings.map(({ positions }) => [...positions, positions[0] ?? []]);
  const shape: MultiPolygon = { type: "MultiPolygon", coordinates: [coordinates] };
  const { name, topM, bottomM } = part;
  return { name, topM, bottomM, shape, areaM2: officialAreaM2(shape) };
}

function printRing(ring: readonly Position[], zone: number, decimals: Decimals): PrintedRing {
  const printed = ring.map((position) => {
    const { northM, eastM } = toPlane(position, zone, 3);
    return { north: northM.toFixed(decimals), east: eastM.toFixed(decimals) };
  });
  return {
    rows: printed.map(({ north, east }, index) => `${index + 1},${north},${east}, , ,`),
    positions: printed.map(({ north, east }) =>
      toGeographic({ northM: Number(north), eastM: Number(east) }, zone, 3),
    ),
  };
}

function footer(part: DrawnPart, ringIndex: number): string {
  return `*,${part.topM},${part.bottomM},${part.name ?? ""},${ringIndex === 0 ? 1 : -1},`;
}

function joined(shapes: readonly MultiPolygon[]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: shapes.flatMap(({ coordinates }) => coordinates) };
}

function meanLon(ring: readonly Position[]): number {
  return ring.reduce((sum, [lon = 0]) => sum + lon, 0) / ring.length;
}

/** RFC 7946: outer rings counter-clockwise, holes clockwise. */
function turnedAs(ring: readonly Position[], outer: boolean): readonly Position[] {
  const isCounterClockwise = turnSum(ring) > 0;
  return isCounterClockwise === outer ? ring : ring.toReversed();
}

function turnSum(ring: readonly Position[]): number {
  const [originLon = 0, originLat = 0] = ring[0] ?? [];
  return ring.reduce((sum, [lon = 0, lat = 0], index) => {
    const [nextLon = 0, nextLat = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (lon - originLon) * (nextLat - originLat) - (nextLon - originLon) * (lat - originLat);
  }, 0);
}
