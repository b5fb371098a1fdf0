import { Decimal } from "decimal.js";
import type { Position } from "geojson";
import { type PlanePoint, toGeographic, toPlane, widthOfZone } from "../crs/gauss-kruger.ts";

/** A corner as its row is written: X = north, Y = east with 带号, m, three decimals. */
export interface PlaneText {
  x: string;
  y: string;
}

/** A place in the plane of a zone, 3° or 6° as its number says. */
export const planeOf = (place: Position, zone: number): PlanePoint => toPlane(place, zone, widthOfZone(zone));

/** How a place is written in the plane of a zone, to the millimetre. */
export function planeText(place: Position, zone: number): PlaneText {
  const { northM, eastM } = planeOf(place, zone);
  return { x: millimetres(northM), y: millimetres(eastM) };
}

/** The place that a row says. */
export function placeOf({ x, y }: PlaneText, zone: number): Position {
  return toGeographic({ northM: Number(x), eastM: Number(y) }, zone, widthOfZone(zone));
}

/** The nearest place that can be written to the millimetre: what is printed is then what is drawn. */
export const writablePlace = (place: Position, zone: number): Position =>
  placeOf(planeText(place, zone), zone);

/** The place so many metres to the east and north on the plane of the zone. */
export function placeBeside(place: Position, eastM: number, northM: number, zone: number): Position {
  const plane = planeOf(place, zone);
  return toGeographic({ northM: plane.northM + northM, eastM: plane.eastM + eastM }, zone, widthOfZone(zone));
}

export const millimetres = (metres: number | string): string =>
  new Decimal(metres).toFixed(3, Decimal.ROUND_HALF_UP);
