import type { Position } from "geojson";
import { centralMeridian, epsgOf, toPlane, type ZoneWidth, zoneOf } from "./gauss-kruger.ts";

/** CGCS2000 in lon/lat, or the plane of one of its Gauss-Krüger zones; `prefixed`: the easting carries the 带号. */
export type CoordinateSystem =
  | { epsg: number; kind: "geographic" }
  | { epsg: number; kind: "plane"; zone: number; zoneWidth: ZoneWidth; prefixed: boolean };

type PlaneSystem = Extract<CoordinateSystem, { kind: "plane" }>;

/** First EPSG code, how many zones, and the first zone of each family (domain 2a.1). */
const families = [
  { first: 4491, count: 11, firstZone: 13, zoneWidth: 6, prefixed: true },
  { first: 4502, count: 11, firstZone: 13, zoneWidth: 6, prefixed: false },
  { first: 4513, count: 21, firstZone: 25, zoneWidth: 3, prefixed: true },
  { first: 4534, count: 21, firstZone: 25, zoneWidth: 3, prefixed: false },
] as const;

/** The system of an EPSG code: 4490, or 4491–4554 (CGCS2000 Gauss-Krüger); null for any other. */
export function coordinateSystemOf(epsg: number): CoordinateSystem | null {
  if (epsg === 4490) return { epsg, kind: "geographic" };
  const family = families.find(({ first, count }) => epsg >= first && epsg < first + count);
  if (!family || !Number.isInteger(epsg)) return null;
  const { first, firstZone, zoneWidth, prefixed } = family;
  return { epsg, kind: "plane", zone: firstZone + epsg - first, zoneWidth, prefixed };
}

/** The plane of the 3° zone a longitude lies in, 带号 in the easting. */
export function planeSystemAt(lon: number): PlaneSystem {
  const zone = zoneOf(lon, 3);
  return { epsg: epsgOf(zone, 3), kind: "plane", zone, zoneWidth: 3, prefixed: true };
}

/** Lon/lat to the numbers of a system in the order of files and maps: [lon, lat] in degrees or [east, north] in m, unrounded. */
export function projector(system: CoordinateSystem): (at: Position) => [number, number] {
  if (system.kind === "geographic") return ([lon = Number.NaN, lat = Number.NaN]) => [lon, lat];
  const { zone, zoneWidth, prefixed } = system;
  const prefixM = prefixed ? 0 : zone * 1_000_000;
  return (at) => {
    const { eastM, northM } = toPlane(at, zone, zoneWidth);
    return [eastM - prefixM, northM];
  };
}

/** A system in words, with its EPSG code, central meridian and what its easting carries. */
export function coordinateSystemText(system: CoordinateSystem): string {
  if (system.kind === "geographic") return "CGCS2000 经纬度（EPSG:4490）";
  const { epsg, zone, zoneWidth, prefixed } = system;
  const meridian = centralMeridian(zone, zoneWidth);
  const prefix = prefixed ? `Y 含带号 ${zone}` : "Y 不含带号";
  return `CGCS2000 ${zoneWidth}度带第${zone}带，中央经线 ${meridian}°（EPSG:${epsg}），X 为北、Y 为东，${prefix}`;
}
