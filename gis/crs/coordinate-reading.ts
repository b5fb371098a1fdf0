import type { MultiPolygon } from "geojson";
import type { ZoneWidth } from "./gauss-kruger.ts";

/** One way to read plane numbers: which of the two is north, in which zone, and whether a zone prefix is believed. */
export interface ReadingChoice {
  /** the first number of each pair is the easting */
  eastFirst: boolean;
  zone: number;
  zoneWidth: ZoneWidth;
  /** the zone stands above what the numbers or the file say of it: a prefix is taken off and not believed */
  overridesZone: boolean;
}

/** Why a reading is kept or dropped; `good` speaks for it. */
export interface ReadingReason {
  code:
    | "order" // the sizes of the numbers
    | "prefix" // the zone in front of the easting
    | "stated" // the 带号 the file states
    | "other-zone" // another zone than the numbers or the file say
    | "same-ground" // the 6° zone with the same central meridian
    | "inside" // corners in the chosen ground
    | "no-ground" // nothing to test the place by
    | "area"; // the area the file declares
  good: boolean;
  context: Record<string, string | number>;
}

/** A reading that was weighed. */
export interface CoordinateReading extends ReadingChoice {
  id: string;
  /** lands in the chosen ground, in the right order, with the declared area */
  kept: boolean;
  reasons: ReadingReason[];
  /** null where the numbers cannot be read so, or land elsewhere */
  shape: MultiPolygon | null;
  areaM2: number | null;
}
