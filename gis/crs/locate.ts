import type { Position } from "geojson";
import { parseDms, plainMarks } from "./dms.ts";
import { toGeographic } from "./gauss-kruger.ts";
import { readPlanePair } from "./plane-reading.ts";

/** A place typed into the 坐标定位 box, and which of the three notations it was in. */
export interface LocatedText {
  position: Position;
  reading: "dms" | "decimal" | "plane";
}

/**
 * Reads "122.6846, 40.6980", "122°41′04.855″E 40°41′52.946″N" or "4507088.22, 41473349.92" (X north, Y east with 带号) in
 * either order, as within China the order shows in the values. Null when it is none of these or the place is not in China.
 */
export function parseCoordinateText(text: string): LocatedText | null {
  const plain = plainMarks(text);
  const numbers = twoNumbers(plain);
  if (numbers) return readNumbers(...numbers);
  const position = readDmsPair(plain);
  return position && { position, reading: "dms" };
}

function twoNumbers(text: string): [number, number] | null {
  const match = /^[XY]?\s*[:=]?\s*(\d+(?:\.\d+)?)(?:\s*[,;、]\s*|\s+)[XY]?\s*[:=]?\s*(\d+(?:\.\d+)?)$/i.exec(
    text,
  );
  return match && [Number(match[1]), Number(match[2])];
}

function readNumbers(first: number, second: number): LocatedText | null {
  const position = inChina(first, second);
  if (position) return { position, reading: "decimal" };
  const plane = readPlanePair(first, second, { zone: null, zoneWidth: null });
  if (plane.zone === null || plane.zoneWidth === null) return null;
  const [lon = 0, lat = 0] = toGeographic(plane, plane.zone, plane.zoneWidth);
  return inChina(lon, lat) && { position: [lon, lat], reading: "plane" };
}

function readDmsPair(text: string): Position | null {
  for (const [first, second] of possibleHalves(text)) {
    const [a, b] = [parseDms(first), parseDms(second)];
    if (a !== null && b !== null && fitsLetter(first, a) && fitsLetter(second, b)) return inChina(a, b);
  }
  return null;
}

/** Ways to cut the text in two: at a separator, after a closing mark or letter, before a letter, or after three numbers. */
function possibleHalves(text: string): [string, string][] {
  const cuts = [
    /^(.+?)\s*[,;、]\s*(.+)$/,
    /^(.+?[EWNS"])\s*(\d.+|-\d.+)$/,
    /^([EWNS].+?)\s*([EWNS].+)$/,
    /^(\d+ +\d+ +[\d.]+) +(\d+ +\d+ +[\d.]+)$/,
  ];
  return cuts.flatMap((cut): [string, string][] => {
    const match = cut.exec(text);
    return match?.[1] && match[2] ? [[match[1], match[2]]] : [];
  });
}

/** A compass letter, where given, agrees with what the value can be in China. */
function fitsLetter(half: string, value: number): boolean {
  if (/[EW]/.test(half)) return isChineseLon(value);
  return /[NS]/.test(half) ? isChineseLat(value) : true;
}

function inChina(a: number, b: number): Position | null {
  if (isChineseLon(a) && isChineseLat(b)) return [a, b];
  if (isChineseLon(b) && isChineseLat(a)) return [b, a];
  return null;
}

/** Whether a number of degrees can be a longitude in China. */
export function isChineseLon(value: number): boolean {
  return value >= 73 && value <= 136;
}

/** Whether a number of degrees can be a latitude in China. */
export function isChineseLat(value: number): boolean {
  return value >= 3 && value <= 54;
}
