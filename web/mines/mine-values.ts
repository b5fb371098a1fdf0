import { Decimal } from "decimal.js";
import type { MineRow } from "#contract/mines";
import { areaKm2Text, licensedKm2Text } from "#gis/measure/area-text";
import { dispositionWords, layerWords } from "../ui/mine-words.ts";

/** A value that the register does not hold: never shown as zero. */
export const absent = "—";

/** 证载规模 with its unit only where it is not 万吨/年. */
export function capacityText({ capacity, capacityUnit }: Pick<MineRow, "capacity" | "capacityUnit">): string {
  if (capacity === null) return absent;
  return capacityUnit === "wt" ? decimalText(capacity, 2) : `${decimalText(capacity, 2)} 万m³/年`;
}

/** Licensed area, km². */
export function licensedAreaText(licensedAreaKm2: string | null): string {
  return licensedAreaKm2 === null ? absent : licensedKm2Text(licensedAreaKm2);
}

export function reserveText(reserveWt: string | null): string {
  return reserveWt === null ? absent : decimalText(reserveWt, 2);
}

/** Decimals half up, as 四舍五入 says, from the exact text. */
export function decimalText(value: string, places: number): string {
  return new Decimal(value).toFixed(places, Decimal.ROUND_HALF_UP);
}

export function dispositionText(disposition: MineRow["disposition"]): string {
  return disposition ? `${dispositionWords[disposition.class]}（${layerWords[disposition.layer]}）` : absent;
}

/** Official area beside the licensed one: both to 4 decimals of km², and by how much per cent they differ. */
export function areaComparison(officialAreaM2: number, licensedAreaKm2: string | null) {
  const official = areaKm2Text(officialAreaM2);
  if (licensedAreaKm2 === null) return { official, licensed: absent, differencePercent: null };
  const licensed = new Decimal(licensedAreaKm2);
  return {
    official,
    licensed: licensed.toFixed(4, Decimal.ROUND_HALF_UP),
    differencePercent: licensed.isZero()
      ? null
      : percentOff(new Decimal(officialAreaM2).div(1_000_000), licensed),
  };
}

function percentOff(value: Decimal, base: Decimal): string {
  const percent = value.minus(base).div(base).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return percent.plus(0).toFixed(2);
}
