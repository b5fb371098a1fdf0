import { Exact } from "../exact-decimal.ts";
import type { MergedMine } from "../optimum/merged-mine.ts";
import type { OptimumMine } from "../optimum/optimum-mine.ts";

/**
 * 服务年限 of merged mines by their own figures: 保有资源储量 over capacity a year, to one decimal. Null where a reserve or a capacity is
 * not known of every member, or where 万立方米 cannot be turned into 万吨 for want of one 体重. Losses and dilution are not in it.
 */
export function serviceYears(
  { reserveWt, reserveIncomplete, capacity }: MergedMine,
  members: readonly Pick<OptimumMine, "capacityUnit" | "bulkDensity">[],
): string | null {
  const perYear = capacity === null ? null : tonnesOf(capacity, members);
  if (reserveWt === null || reserveIncomplete || perYear === null || perYear.isZero()) return null;
  return new Exact(reserveWt).div(perYear).toFixed(1);
}

function tonnesOf(
  capacity: string,
  members: readonly Pick<OptimumMine, "capacityUnit" | "bulkDensity">[],
): Exact | null {
  const [first] = members;
  if (!first || first.capacityUnit === "wt") return new Exact(capacity);
  const densities = new Set(members.map(({ bulkDensity }) => bulkDensity));
  const { bulkDensity } = first;
  return densities.size === 1 && bulkDensity !== null ? new Exact(capacity).times(bulkDensity) : null;
}
