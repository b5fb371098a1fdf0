import { type CapacityFacts, productionClass, productionClassLabels } from "../quota/production-class.ts";

export interface StatedTerm extends CapacityFacts {
  validFrom: string | null;
  validTo: string | null;
}

/** 矿产资源法 (2024) is in force from this day; for licences of earlier days 矿产资源开采登记管理办法 §7 goes by the class of the mine. */
const newLaw = "2025-07-01";
const longest = 30;
const yearsByClass = { large: 30, medium: 20, small: 10 } as const;

/**
 * Why a licence lasts longer than the rules of its first day allow, as a sentence: 30, 20 and 10 years for 大型, 中型 and 小型, 30 where the
 * class is not known and from 1 July 2025 on; the day of expiry may be that many years later. Null when it does not, or an end is missing.
 */
export function licenceTermDoubt({ validFrom, validTo, ...facts }: StatedTerm): string | null {
  if (validFrom === null || validTo === null) return null;
  const { years, rule } = termOf(validFrom, facts);
  const last = yearsLater(validFrom, years);
  if (validTo <= last) return null;
  return `有效期 ${validFrom} 至 ${validTo} 超过 ${years} 年（${rule}），最晚应到 ${last}`;
}

function termOf(validFrom: string, facts: CapacityFacts): { years: number; rule: string } {
  if (validFrom >= newLaw)
    return { years: longest, rule: "2025年7月1日起施行的矿产资源法：采矿权期限最长 30 年" };
  const sized = productionClass(facts)?.productionClass ?? null;
  const registration = "矿产资源开采登记管理办法第七条";
  if (sized === null) return { years: longest, rule: `${registration}：最长 30 年，规模类型未知` };
  return {
    years: yearsByClass[sized],
    rule: `${registration}：${productionClassLabels[sized]}矿山最长 ${yearsByClass[sized]} 年`,
  };
}

/** The same day so many years later; of a 29 February the 28th where that year has none. */
function yearsLater(day: string, years: number): string {
  const [year, ofYear] = [Number(day.slice(0, 4)) + years, day.slice(4)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}${ofYear === "-02-29" && !isLeap ? "-02-28" : ofYear}`;
}
