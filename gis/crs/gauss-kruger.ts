import type { Position } from "geojson";
import proj4, { type Converter } from "proj4";

/** Width of a Gauss-Krüger zone in degrees. */
export type ZoneWidth = 3 | 6;

/** A point as Chinese licences write it: X = north, Y = east with the zone number in front (带号). */
export interface PlanePoint {
  northM: number;
  eastM: number;
}

const metresPerZone = 1_000_000;

/**
 * Zone (带号) a longitude lies in; on the line between two zones the eastern one. 3° zone n covers [3n−1.5, 3n+1.5),
 * 6° zone n covers [6n−6, 6n) (GB 22021-2008 zoning).
 */
export function zoneOf(lon: number, width: ZoneWidth): number {
  return width === 3 ? Math.floor((lon + 1.5) / 3) : Math.floor(lon / 6) + 1;
}

/** Width of the zone of a number: within China those of 3° zones (25–45) and of 6° zones (13–23) are apart. */
export const widthOfZone = (zone: number): ZoneWidth => (zone >= 25 ? 3 : 6);

/** Central meridian of a zone, degrees east. */
export function centralMeridian(zone: number, width: ZoneWidth): number {
  return width === 3 ? zone * 3 : zone * 6 - 3;
}

/** EPSG code of the CGCS2000 zone with 带号 in the easting: 4513–4533 (3°, zones 25–45), 4491–4501 (6°, zones 13–23). */
export function epsgOf(zone: number, width: ZoneWidth): number {
  const [first, last, base] = width === 3 ? [25, 45, 4513] : [13, 23, 4491];
  if (!Number.isInteger(zone) || zone < first || zone > last) {
    throw new RangeError(`no CGCS2000 zone ${zone} of ${width} degrees`);
  }
  return base + zone - first;
}

/** Lon/lat (CGCS2000) to the plane of a zone, m, unrounded; the easting carries the zone number. */
export function toPlane(p: Position, zone: number, width: ZoneWidth): PlanePoint {
  const [eastM = Number.NaN, northM = Number.NaN] = projection(zone, width).forward([...p.slice(0, 2)]);
  return { northM, eastM: eastM + zone * metresPerZone };
}

/** Plane point of a zone to lon/lat (CGCS2000); the easting may come with or without the zone number. */
export function toGeographic(point: PlanePoint, zone: number, width: ZoneWidth): Position {
  const eastM = point.eastM >= metresPerZone ? point.eastM - zone * metresPerZone : point.eastM;
  return projection(zone, width).inverse([eastM, point.northM]).slice(0, 2);
}

const projections = new Map<number, Converter>();

function projection(zone: number, width: ZoneWidth): Converter {
  const meridian = centralMeridian(zone, width);
  const known = projections.get(meridian);
  if (known) return known;
  const made = proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
  projections.set(meridian, made);
  return made;
}
