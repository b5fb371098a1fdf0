import { Exact } from "../exact-decimal.ts";
import type { PolicyTarget } from "../policy/pack.ts";

export const targetStandings = ["met", "near", "missed", "unknown"] as const;
/** `near`: about as much as is asked for, within the tolerance that the pack gives to 左右 */
export type TargetStanding = (typeof targetStandings)[number];

/** How a value in % stands to a target of a pack; the value is exact, null = cannot be told. */
export function targetStanding(
  value: string | null,
  { value: wanted, comparison, tolerance }: Pick<PolicyTarget, "value" | "comparison" | "tolerance">,
): TargetStanding {
  if (value === null) return "unknown";
  const [is, asked] = [new Exact(value), new Exact(wanted)];
  if (comparison === ">") return is.gt(asked) ? "met" : "missed";
  if (is.gte(asked)) return "met";
  return comparison === "about" && is.gte(asked.minus(tolerance ?? 0)) ? "near" : "missed";
}
