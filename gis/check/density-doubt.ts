import { Exact } from "../exact-decimal.ts";

/** Between these t/m³ lies the 体重 of what is dug; a mineral outside the usual of its kind is asked about. */
interface DensityRange {
  /** a part of the mineral's name by which the kind is known */
  kinds: readonly string[];
  least: string;
  most: string;
}

/** Loose sand and peat to solid galena. */
const anything = { least: "0.8", most: "7.6" } as const;
/** Densities of the minerals that the kinds are made of, with room for pores and for rich ore; physics, not a rule of any document. */
const ranges: readonly DensityRange[] = [
  { kinds: ["煤"], least: "1", most: "2.2" },
  { kinds: ["地热", "热水", "矿泉水"], least: "0.9", most: "1.2" },
  {
    kinds: ["菱镁", "白云岩", "灰岩", "石灰岩", "大理岩", "石料", "花岗", "石英", "硅石", "页岩", "粘土"],
    least: "1.3",
    most: "3.3",
  },
  { kinds: ["砂"], least: "1.2", most: "3.3" },
  { kinds: ["铁矿"], least: "1.8", most: "5.3" },
];
/** kg/m³ is written by laboratories. */
const kgPerT = 1000;

export interface StatedDensity {
  mineral: string;
  /** t/m³, exact decimal, more than 0 */
  bulkDensity: string;
}

/**
 * Why a 体重 was probably written wrongly, as a sentence: outside what the mineral can have, taken as kg/m³ where that fits; null when
 * it is in range.
 */
export function densityDoubt({ mineral, bulkDensity }: StatedDensity): string | null {
  const { least, most } = rangeOf(mineral);
  if (isWithin(new Exact(bulkDensity), { least, most })) return null;
  const meant = densityMeant({ mineral, bulkDensity });
  const range = `${mineral === "" ? "矿石" : `“${mineral}”`}的体重一般在 ${least} 至 ${most} t/m³ 之间，填的是 ${bulkDensity} t/m³`;
  return meant === null ? range : `${range}，疑似按千克/立方米填写；若是千克/立方米，应填 ${meant} t/m³`;
}

/** The 体重 in t/m³ that was probably meant where kg/m³ was typed; null when that does not fit either. */
export function densityMeant({ mineral, bulkDensity }: StatedDensity): string | null {
  const value = new Exact(bulkDensity).div(kgPerT);
  return isWithin(value, rangeOf(mineral)) ? value.toFixed() : null;
}

function rangeOf(mineral: string): Pick<DensityRange, "least" | "most"> {
  const name = mineral.replaceAll("黏", "粘");
  return ranges.find(({ kinds }) => kinds.some((kind) => name.includes(kind))) ?? anything;
}

const isWithin = (density: Exact, { least, most }: Pick<DensityRange, "least" | "most">) =>
  density.greaterThanOrEqualTo(least) && density.lessThanOrEqualTo(most);
