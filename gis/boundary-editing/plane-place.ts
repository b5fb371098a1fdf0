import { Decimal } from "decimal.js";
import type { Position } from "geojson";
import { toGeographic, toPlane } from "../crs/gauss-kruger.ts";

/** A corner as its row is written: X = north, Y = east with 带号, m, three decimals. */
export interface PlaneText {
  x: string;
  y: string;
}

/** How a place is written in the plane of a 3° zone, to the millimetre. */
export function planeText(place: Position, zone: number): PlaneText {
  const { northM, eastM } = toPlane(place, zone, 3);
  return { x: millimetres(northM), y: millimetres(eastM) };
}

/** The place that a row says. */
export function placeOf({ x, y }: PlaneText, zone: number): Position {
  return toGeographic({ northM: Number(x), eastM: Number(y) }, zone, 3);
}

/** The nearest place that can be written to the millimetre: what is printed is then what is drawn. */
export const writablePlace = (place: Position, zone: number): Position =>
  placeOf(planeText(place, zone), zone);

/** The place so many metres to the east and north on the plane of the zone. */
export function placeBeside(place: Position, eastM: number, northM: number, zone: number): Position {
  const plane = toPlane(place, zone, 3);
  return toGeographic({ northM: plane.northM + northM, eastM: plane.eastM + eastM }, zone, 3);
}

export const millimetres = (metres: number | string): string =>
  new Decimal(metres).toFixed(3, Decimal.ROUND_HALF_UP);
