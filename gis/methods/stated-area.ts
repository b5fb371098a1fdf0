import { Decimal } from "decimal.js";
import type { MultiPolygon } from "geojson";
import { type AreaMethodOfDate, areaMethodOfDate } from "./area-method-of-date.ts";
import { type AreaComparison, compareAreaMethods } from "./area-methods.ts";
import type { AreaMethod } from "./method-names.ts";

/** An area stated by a document, held against its boundary. */
export interface StatedArea extends AreaMethodOfDate {
  /** whether the method of the document's date gives the printed digits */
  agrees: boolean;
  /** all methods that give the printed digits */
  agreeing: AreaMethod[];
  comparison: AreaComparison;
}

/**
 * Holds an area in km² as a document prints it against the boundary, by the method of the document's date: it agrees when that
 * area, rounded half up to as many decimals as are printed, gives the same digits.
 */
export function heldAgainstStatedArea(
  shape: MultiPolygon,
  statedKm2: string,
  issuedOn: string | null,
): StatedArea {
  const ofDate = areaMethodOfDate(issuedOn);
  const comparison = compareAreaMethods(shape, { deciding: ofDate.method });
  const agreeing = comparison.readings
    .filter(({ areaM2 }) => printsAs(areaM2, statedKm2))
    .map(({ method }) => method);
  return { ...ofDate, agrees: agreeing.includes(ofDate.method), agreeing, comparison };
}

function printsAs(areaM2: number, statedKm2: string): boolean {
  const stated = new Decimal(statedKm2);
  const decimals = /\.(\d+)$/.exec(statedKm2)?.[1]?.length ?? 0;
  return new Decimal(areaM2).div(1_000_000).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).equals(stated);
}
