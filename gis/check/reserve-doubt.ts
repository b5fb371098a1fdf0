import { Exact } from "../exact-decimal.ts";

/** A reserve in 万吨 or 万立方米, exact decimal, and what the mine takes of it in a year in the same unit, null when unknown. */
export interface StatedReserve {
  amount: string;
  unit: "wt" | "wm3";
  yearly: string | null;
}

/** More years of reserve than any mine has: 吨 was written for 万吨. */
const lifeNobodyHas = 1000;
/** 大型 begins at 1 亿吨 of iron ore, the highest limit of ore in 国土资发〔2000〕133号, and at 5000 万立方米 of stone. */
const largeFrom = { wt: "10000", wm3: "5000" } as const;
const words = { wt: "万吨", wm3: "万立方米" } as const;

/**
 * Why a reserve was probably written in 吨 or 立方米, as the end of a sentence: it lasts more than 1000 years, or is more
 * than 100 times what makes the greatest deposit 大型 (国土资发〔2000〕133号); null when it is in range.
 */
export function reserveDoubt({ amount, unit, yearly }: StatedReserve): string | null {
  if (yearly !== null && new Exact(yearly).greaterThan(0)) {
    const years = new Exact(amount).div(yearly);
    if (years.greaterThan(lifeNobodyHas)) return `够采 ${years.toFixed(0)} 年`;
  }
  const times = new Exact(amount).div(largeFrom[unit]);
  if (!times.greaterThan(100)) return null;
  return `是最大一级矿床下限 ${largeFrom[unit]} ${words[unit]}的 ${times.toFixed(0)} 倍`;
}
