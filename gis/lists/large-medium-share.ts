import type { ProductionClass } from "../quota/production-class.ts";

export interface CountedMine {
  status: "producing" | "building" | "suspended" | "expired" | "closed" | "cancelled";
  /** last day of the licence, ISO date; null = not registered */
  validTo: string | null;
  productionClass: ProductionClass | null;
}

export interface LargeMediumShare {
  largeCount: number;
  mediumCount: number;
  smallCount: number;
  /** counted in the whole, but in no class */
  unknownClassCount: number;
  total: number;
  /** 0…1; null when no mine is counted */
  share: number | null;
}

/**
 * 大中型矿山比例 by production class (domain 1.6.2, Q-X-1): 关闭 and 注销 are left out, 停产 counts, and a licence past
 * `asOf` (ISO date) counts unless expired ones are excluded. Mines of unknown class stay in the denominator.
 */
export function largeMediumShare(
  mines: readonly CountedMine[],
  { asOf, excludeExpired }: { asOf: string; excludeExpired: boolean },
): LargeMediumShare {
  const counted = mines.filter((mine) => isOnRegister(mine) && !(excludeExpired && hasExpired(mine, asOf)));
  const count = (productionClass: ProductionClass | null) =>
    counted.filter((mine) => mine.productionClass === productionClass).length;
  const [largeCount, mediumCount, smallCount] = [count("large"), count("medium"), count("small")];
  const total = counted.length;
  return {
    largeCount,
    mediumCount,
    smallCount,
    unknownClassCount: count(null),
    total,
    share: total === 0 ? null : (largeCount + mediumCount) / total,
  };
}

function isOnRegister({ status }: CountedMine): boolean {
  return status !== "closed" && status !== "cancelled";
}

/** A licence holds through its last day (domain 1.0: 届满 includes the day). */
function hasExpired({ status, validTo }: CountedMine, asOf: string): boolean {
  return status === "expired" || (validTo !== null && validTo < asOf);
}
