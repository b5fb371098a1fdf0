import { Exact } from "#gis/exact-decimal";
import { type ProductionClass, productionClassLabels } from "#gis/quota/production-class";

/** What cannot be told is said so, and never left to look like nothing. */
export const toVerify = "待核实";

/** 万吨 to two decimals, half up. */
export const tonnageText = (wt: string | null): string => (wt === null ? toVerify : new Exact(wt).toFixed(2));

export const classText = (value: ProductionClass | null): string =>
  value === null ? toVerify : productionClassLabels[value];

export interface ReserveSum {
  /** Σ of what is known, 万吨 to two decimals */
  text: string;
  unknown: number;
}

/** Reserves added up before they are rounded, and of how many none is known. */
export function reserveSum(reserves: readonly (string | null)[]): ReserveSum {
  const known = reserves.flatMap((reserve) => reserve ?? []);
  return {
    text: new Exact(0).plus(Exact.sum("0", ...known)).toFixed(2),
    unknown: reserves.length - known.length,
  };
}

/** 2024年10月10日 */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
