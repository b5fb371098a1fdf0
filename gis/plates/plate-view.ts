import type { MultiPolygon, Position } from "geojson";
import { centralMeridian, toGeographic, toPlane, zoneOf } from "../crs/gauss-kruger.ts";
import type { PaperBox, PaperPoint } from "./plate.ts";
import { plateScale } from "./plate-scale.ts";

/** How ground lies on the paper: in the 3° zone of its middle, north straight up, at one exact scale. */
export interface PlateView {
  zone: number;
  centralMeridian: number;
  scale: number;
  frame: PaperBox;
  /** of the corners of the frame in the zone, the easting with 带号, m */
  west: number;
  east: number;
  south: number;
  north: number;
  place: (position: Position) => PaperPoint;
  placePlane: (northM: number, eastM: number) => PaperPoint;
}

/** Share of the frame that stays free on each side. */
const margin = 0.06;
/** Ground of one small mine is not shown larger than this. */
const leastM = 200;

/** @throws RangeError where nothing is to be shown or no sheet is large enough */
export function plateView(shown: readonly MultiPolygon[], frame: PaperBox): PlateView {
  const corners = shown.flatMap(({ coordinates }) => coordinates.flat(2));
  if (corners.length === 0) throw new RangeError("a plate needs ground to show");
  const zone = zoneOf(middle(corners.map(([lon = 0]) => lon)), 3);
  const plane = corners.map((corner) => toPlane(corner, zone, 3));
  const eastM = extent(plane.map((corner) => corner.eastM));
  const northM = extent(plane.map((corner) => corner.northM));
  const scale = plateScale(
    { widthM: Math.max(eastM.length, leastM), heightM: Math.max(northM.length, leastM) },
    { widthMm: frame.widthMm * (1 - 2 * margin), heightMm: frame.heightMm * (1 - 2 * margin) },
  );
  const [halfWidthM, halfHeightM] = [(frame.widthMm * scale) / 2000, (frame.heightMm * scale) / 2000];
  const west = eastM.middle - halfWidthM;
  const north = northM.middle + halfHeightM;
  const placePlane = (y: number, x: number): PaperPoint => [
    frame.xMm + ((x - west) / scale) * 1000,
    frame.yMm + ((north - y) / scale) * 1000,
  ];
  return {
    ...{ zone, scale, frame, west, north, placePlane },
    centralMeridian: centralMeridian(zone, 3),
    east: eastM.middle + halfWidthM,
    south: northM.middle - halfHeightM,
    place: (position) => {
      const point = toPlane(position, zone, 3);
      return placePlane(point.northM, point.eastM);
    },
  };
}

/** Where a place of the paper lies, lon/lat. */
export function groundAt({ zone, scale, frame, west, north }: PlateView, [xMm, yMm]: PaperPoint): Position {
  const eastM = west + ((xMm - frame.xMm) * scale) / 1000;
  const northM = north - ((yMm - frame.yMm) * scale) / 1000;
  return toGeographic({ northM, eastM }, zone, 3);
}

function extent(values: readonly number[]): { middle: number; length: number } {
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  return { middle: (least + most) / 2, length: most - least };
}

const middle = (values: readonly number[]) => extent(values).middle;
