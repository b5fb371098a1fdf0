import type { ReadingChoice, ReadingReason } from "./coordinate-reading.ts";
import { centralMeridian, type ZoneWidth } from "./gauss-kruger.ts";
import { readPlanePair, type StatedZone, type Zone, zonePrefix } from "./plane-reading.ts";
import { zonesOfChina } from "./zones-of-china.ts";

export interface PossibleReading extends ReadingChoice {
  reasons: ReadingReason[];
}

/** Two written numbers of a corner, in the order of the source. */
export type NumberPair = readonly [first: number, second: number];

const unstated: StatedZone = { zone: null, zoneWidth: null };

/**
 * Which of the two numbers is north, by their size: a northing in China has seven digits, an easting six, or eight with its prefix.
 * Null where the pairs disagree or neither order fits.
 */
export function eastStandsFirst(pairs: readonly NumberPair[]): boolean | null {
  const orders = new Set(pairs.map(([first, second]) => orderOf(first, second)));
  const [order] = orders;
  return orders.size === 1 && order !== undefined ? order : null;
}

/** The zone prefix that all pairs share; null where any has none or another. */
export function sharedPrefix(pairs: readonly NumberPair[], eastFirst: boolean): Zone | null {
  const prefixes = pairs.map((pair) => zonePrefix(pair[eastFirst ? 0 : 1]));
  const [first] = prefixes;
  return first && prefixes.every((prefix) => prefix?.zone === first.zone) ? first : null;
}

/**
 * The zones the numbers may stand in, those that the numbers or the file itself name: the prefix, the stated 带号, else every zone of
 * the stated width, or of both. A 6° zone shares its central meridian with a 3° zone: one reading, as the ground is the same.
 */
export function namedReadings(pairs: readonly NumberPair[], stated: StatedZone): PossibleReading[] {
  const eastFirst = eastStandsFirst(pairs);
  if (eastFirst === null) return [];
  const prefix = sharedPrefix(pairs, eastFirst);
  const known: PossibleReading[] = [];
  if (prefix) known.push(reading(eastFirst, prefix.zone, prefix.zoneWidth, "prefix"));
  if (stated.zone !== null && stated.zone !== prefix?.zone) {
    const width = zonePrefix(stated.zone * 1_000_000)?.zoneWidth ?? stated.zoneWidth ?? 3;
    known.push({ ...reading(eastFirst, stated.zone, width, "stated"), overridesZone: prefix !== null });
  }
  return known.length > 0 ? known : everyZone(eastFirst, stated.zoneWidth, false);
}

/** The other order of X and Y, which the sizes of the numbers rule out: shown, so that nobody wonders whether it was weighed. */
export function ruledOutOrder(named: readonly PossibleReading[]): PossibleReading[] {
  return named.slice(0, 1).map((reading) => {
    const eastFirst = !reading.eastFirst;
    const context = { first: eastFirst ? "east" : "north" };
    return { ...reading, eastFirst, reasons: [{ code: "order", good: false, context }] };
  });
}

/** Every other zone of China, against what the numbers or the file say: never chosen without the user. */
export function otherReadings(named: readonly PossibleReading[]): PossibleReading[] {
  const [first] = named;
  if (first === undefined) return [];
  const taken = new Set(named.map(({ zone, zoneWidth }) => centralMeridian(zone, zoneWidth)));
  return everyZone(first.eastFirst, null, true).filter(
    ({ zone, zoneWidth }) => !taken.has(centralMeridian(zone, zoneWidth)),
  );
}

function orderOf(first: number, second: number): boolean | null {
  const { swapped, northM, eastM } = readPlanePair(first, second, unstated);
  const isNorth = northM >= 1_000_000 && northM < 10_000_000;
  const isEast = (eastM >= 100_000 && eastM < 1_000_000) || zonePrefix(eastM) !== null;
  return isNorth && isEast ? swapped : null;
}

function everyZone(eastFirst: boolean, width: ZoneWidth | null, overridesZone: boolean): PossibleReading[] {
  return zonesOfChina(width ?? 3).map((zone) => {
    const made = reading(eastFirst, zone, width ?? 3, overridesZone ? "other-zone" : null);
    const twin = width === null ? wideTwin(zone) : null;
    return {
      ...made,
      overridesZone,
      reasons: [...made.reasons, ...(twin === null ? [] : [sameGround(twin)])],
    };
  });
}

/** The 6° zone with the central meridian of a 3° zone; null where there is none. */
function wideTwin(zone: number): number | null {
  const twin = (zone * 3 + 3) / 6;
  return Number.isInteger(twin) && twin >= 13 && twin <= 23 ? twin : null;
}

function sameGround(zone: number): ReadingReason {
  return { code: "same-ground", good: true, context: { zone } };
}

function reading(
  eastFirst: boolean,
  zone: number,
  zoneWidth: ZoneWidth,
  by: "prefix" | "stated" | "other-zone" | null,
): PossibleReading {
  const order: ReadingReason = {
    code: "order",
    good: true,
    context: { first: eastFirst ? "east" : "north" },
  };
  const named: ReadingReason[] =
    by === null ? [] : [{ code: by, good: by !== "other-zone", context: { zone } }];
  return { eastFirst, zone, zoneWidth, overridesZone: false, reasons: [order, ...named] };
}
