import type { Position } from "geojson";
import { dmsText } from "#gis/crs/dms";
import { centralMeridian, toPlane, zoneOf } from "#gis/crs/gauss-kruger";

/** One place in the three notations officials use. */
export interface Notations {
  dms: string;
  decimal: string;
  /** CGCS2000 3° Gauss-Krüger: X north, Y east with 带号; null outside the zones of China */
  plane: string | null;
  zone: string;
}

const chineseZones = { first: 25, last: 45 };

/** Degrees anywhere on the map, plane coordinates where a Chinese licence can have them. */
export function notationsOf(position: Position): Notations {
  const [lon = 0, lat = 0] = position;
  const degrees = {
    dms: `${dmsText(lon, "lon")} ${dmsText(lat, "lat")}`,
    decimal: `${lon.toFixed(6)}, ${lat.toFixed(6)}`,
  };
  const zone = zoneOf(lon, 3);
  if (zone < chineseZones.first || zone > chineseZones.last)
    return { ...degrees, plane: null, zone: "在 3° 带第25至45带之外，无平面坐标" };
  const { northM, eastM } = toPlane(position, zone, 3);
  return {
    ...degrees,
    plane: `X(北) ${northM.toFixed(2)}  Y(东) ${eastM.toFixed(2)}`,
    zone: `3° 第${zone}带 中央子午线 ${centralMeridian(zone, 3)}°E`,
  };
}
