import type { ZoneWidth } from "./gauss-kruger.ts";

/** What a file header or the user says of the zone; null = not said. */
export interface StatedZone {
  zone: number | null;
  zoneWidth: ZoneWidth | null;
}

/** A pair of plane numbers read as north and east. */
export interface PlaneReading {
  northM: number;
  /** as written: with or without the zone number in front */
  eastM: number;
  /** from the prefix, else as stated; null = must be asked for */
  zone: number | null;
  zoneWidth: ZoneWidth | null;
  /** the pair was written east first: offer to swap, never silently (E11) */
  swapped: boolean;
  /** prefix and stated zone differ (E05); the prefix is what is used */
  prefixMismatch: boolean;
}

/**
 * Reads a pair of plane numbers by their size (domain 2a.3): 25–45 million is an easting of a 3° zone, 13–23 million of a
 * 6° zone, seven digits a northing. Never guesses: an easting without prefix takes the stated zone or none.
 */
export function readPlanePair(first: number, second: number, stated: StatedZone): PlaneReading {
  const swapped = isEastFirst(first, second);
  const northM = swapped ? second : first;
  const eastM = swapped ? first : second;
  const prefix = isNorthing(northM) ? zonePrefix(eastM) : null;
  if (!prefix) return { northM, eastM, ...statedZone(northM, eastM, stated), swapped, prefixMismatch: false };
  return { northM, eastM, ...prefix, swapped, prefixMismatch: disagrees(prefix, stated) };
}

/** A zone that is known. */
export interface Zone {
  zone: number;
  zoneWidth: ZoneWidth;
}

/** Zone number in front of an eight-digit easting, and the zone width it implies; null when there is none. */
export function zonePrefix(eastM: number): Zone | null {
  const zone = Math.floor(eastM / 1_000_000);
  if (zone >= 25 && zone <= 45) return { zone, zoneWidth: 3 };
  if (zone >= 13 && zone <= 23) return { zone, zoneWidth: 6 };
  return null;
}

function isEastFirst(first: number, second: number): boolean {
  if (zonePrefix(first)) return isNorthing(second);
  return isBareEasting(first) && isNorthing(second);
}

function isNorthing(value: number): boolean {
  return value >= 1_000_000 && value < 10_000_000;
}

function isBareEasting(value: number): boolean {
  return value >= 100_000 && value < 1_000_000;
}

/** Stated zones serve only a pair that looks like a northing and an easting without prefix. */
function statedZone(northM: number, eastM: number, stated: StatedZone): StatedZone {
  const fits = isNorthing(northM) && isBareEasting(eastM);
  if (!fits || stated.zone === null) return { zone: null, zoneWidth: stated.zoneWidth };
  return { zone: stated.zone, zoneWidth: stated.zoneWidth ?? widthSaidBy(stated.zone) };
}

/** null: no zone of China has that number */
function widthSaidBy(zone: number): ZoneWidth | null {
  return zonePrefix(zone * 1_000_000)?.zoneWidth ?? null;
}

function disagrees(prefix: Zone, stated: StatedZone): boolean {
  const zoneDiffers = stated.zone !== null && stated.zone !== prefix.zone;
  const widthDiffers = stated.zoneWidth !== null && stated.zoneWidth !== prefix.zoneWidth;
  return zoneDiffers || widthDiffers;
}
