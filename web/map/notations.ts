import type { Position } from "geojson";
import { dmsText } from "#gis/crs/dms";
import { centralMeridian, toPlane, zoneOf } from "#gis/crs/gauss-kruger";

/** One place in the three notations officials use. */
export interface Notations {
  dms: string;
  decimal: string;
  /** CGCS2000 3° Gauss-Krüger: X north, Y east with 带号 */
  plane: string;
  zone: string;
}

/** Null outside the zones a licence can be in. */
export function notationsOf(position: Position, zone = zoneOf(position[0] ?? 0, 3)): Notations | null {
  const [lon = 0, lat = 0] = position;
  if (zone < 25 || zone > 45 || Math.abs(lat) > 85) return null;
  const { northM, eastM } = toPlane(position, zone, 3);
  return {
    dms: `${dmsText(lon, "lon")} ${dmsText(lat, "lat")}`,
    decimal: `${lon.toFixed(6)}, ${lat.toFixed(6)}`,
    plane: `X(北) ${northM.toFixed(2)}  Y(东) ${eastM.toFixed(2)}`,
    zone: `3° 第${zone}带 中央子午线 ${centralMeridian(zone, 3)}°E`,
  };
}
