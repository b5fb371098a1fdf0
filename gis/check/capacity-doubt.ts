import { Exact } from "../exact-decimal.ts";
import { type ProductionClassRule, productionClassRules } from "../quota/production-class-rules.ts";

export interface StatedCapacity {
  mineral: string;
  /** per year, exact decimal, in `unit` */
  capacity: string;
  unit: "wt" | "wm3";
}

/** Limits that hold for a mineral which 国土资发〔2004〕208号 does not list: the widest of all rows. */
const widest = { large: "400", medium: "5" };
const tenThousand = 10_000;

/**
 * A sentence when a licensed capacity (万吨/年 or 万立方米/年) is out of its mineral's range by so much that another unit
 * was meant (吨 for 万吨: 10⁴, 千吨: 10³), judged by the class limits of 国土资发〔2004〕208号; null when it is in range or zero.
 */
export function capacityDoubt({ mineral, capacity, unit }: StatedCapacity): string | null {
  const amount = new Exact(capacity);
  if (amount.isZero()) return null;
  const { large, medium } = limitsOf(mineral, unit);
  const word = unitWords[unit];
  const small = unit === "wt" ? "吨" : "立方米";
  const meant = capacityMeant({ mineral, capacity, unit });
  if (meant !== null) {
    return `生产规模 ${capacity} ${word}/年 是大型矿山下限 ${large} 的 ${amount.div(large).toFixed(0)} 倍，疑似按${small}填写；若是${small}，应填 ${meant} ${word}/年`;
  }
  if (amount.lessThan(new Exact(medium).div(1000))) {
    return `生产规模 ${capacity} ${word}/年 不到中型矿山下限 ${medium} 的千分之一，疑似单位写错，请核对`;
  }
  return null;
}

/** The amount in `unit` that was probably meant where 吨 or 立方米 was typed for 10⁴ of them; null when it is in range. */
export function capacityMeant({ mineral, capacity, unit }: StatedCapacity): string | null {
  const amount = new Exact(capacity);
  const most = new Exact(limitsOf(mineral, unit).large).times(100);
  return amount.greaterThan(most) ? amount.div(tenThousand).toFixed() : null;
}

/**
 * A sentence when 国土资发〔2004〕208号 counts a mineral in 万立方米 only and its capacity is said in 万吨, or the other way
 * round; null when the units agree, the mineral is in no row, or nothing is said.
 */
export function capacityUnitDoubt({ mineral, capacity, unit }: StatedCapacity): string | null {
  if (new Exact(capacity).isZero()) return null;
  const units = rulesOf(mineral).map((rule) => rule.unit);
  const other = unit === "wt" ? "wm3" : "wt";
  if (units.includes(unit) || !units.includes(other)) return null;
  return `国土资发〔2004〕208号以${unitWords[other]}/年计“${mineral}”的规模，填的是 ${capacity} ${unitWords[unit]}/年，请对照许可证核对单位`;
}

/** Lower limit of 大型 for a mineral, the widest of all rows where it is in none. */
export const largeScale = (mineral: string, unit: "wt" | "wm3"): string => limitsOf(mineral, unit).large;

const unitWords = { wt: "万吨", wm3: "万立方米" } as const;

function rulesOf(mineral: string): ProductionClassRule[] {
  const name = mineral.trim().replaceAll("黏", "粘");
  return productionClassRules.filter((rule) => rule.minerals.includes(name));
}

function limitsOf(mineral: string, unit: "wt" | "wm3"): Pick<ProductionClassRule, "large" | "medium"> {
  const rules = rulesOf(mineral).filter((rule) => rule.unit === unit);
  const largest = rules.toSorted((a, b) => Number(b.large) - Number(a.large))[0];
  const smallest = rules.toSorted((a, b) => Number(a.medium) - Number(b.medium))[0];
  return { large: largest?.large ?? widest.large, medium: smallest?.medium ?? widest.medium };
}
