import { Decimal } from "decimal.js";

/** Area in km² as licences print it: 4 decimals, half up. */
export function areaKm2Text(m2: number): string {
  return new Decimal(m2).div(1_000_000).toFixed(4, Decimal.ROUND_HALF_UP);
}

/** 证载面积 with the four decimals a licence prints; more are kept, none is rounded away. */
export function licensedKm2Text(km2: string): string {
  const area = new Decimal(km2);
  return area.toFixed(Math.max(4, area.decimalPlaces()));
}

/** Area in 公顷 as survey files print it: 4 decimals, half up. */
export function areaHaText(m2: number): string {
  return new Decimal(m2).div(10_000).toFixed(4, Decimal.ROUND_HALF_UP);
}

/** Area in 亩 (15 亩 = 1 公顷 exactly): 2 decimals, half up. */
export function areaMuText(m2: number): string {
  return new Decimal(m2).times(15).div(10_000).toFixed(2, Decimal.ROUND_HALF_UP);
}

/** Area in m²: 2 decimals, half up. */
export function areaM2Text(m2: number): string {
  return new Decimal(m2).toFixed(2, Decimal.ROUND_HALF_UP);
}
