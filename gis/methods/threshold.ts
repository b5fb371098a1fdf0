export type ThresholdComparison = "<" | "<=" | ">" | ">=";

/** A limit a number is held against: 以内/以上 include it, 小于/不足/超过 do not (domain 1.0). In the unit of the number. */
export interface Threshold {
  limit: number;
  comparison: ThresholdComparison;
}

/** How one method's number stands to the deciding one. */
export interface Standing {
  /** number − deciding number, same unit */
  difference: number;
  /** difference ÷ deciding number; null where that is 0 */
  relative: number | null;
  /** whether this method would turn the verdict round; null without a threshold */
  flips: boolean | null;
}

/** Whether a number stands in the relation to the limit, both unrounded and in one unit. */
export function meets(value: number, { limit, comparison }: Threshold): boolean {
  switch (comparison) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
  }
}

/** How a number stands to the deciding one, and whether it would decide otherwise. */
export function standing(value: number, deciding: number, threshold: Threshold | null): Standing {
  const difference = value - deciding;
  return {
    difference,
    relative: deciding === 0 ? null : difference / deciding,
    flips: threshold === null ? null : meets(value, threshold) !== meets(deciding, threshold),
  };
}
