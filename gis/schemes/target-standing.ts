import { Exact } from "../exact-decimal.ts";
import type { PolicyTarget } from "../policy/pack.ts";

export const targetStandings = ["met", "near", "missed", "unknown"] as const;
/** `near`: about as much as is asked for, within the tolerance that the pack gives to 左右 */
export type TargetStanding = (typeof targetStandings)[number];

type Asked = Pick<PolicyTarget, "value" | "comparison" | "tolerance">;

/** How a value in % stands to a target of a pack; the value is exact, null = cannot be told. */
export function targetStanding(value: string | null, target: Asked): TargetStanding {
  return value === null ? "unknown" : standingOf(new Exact(value), target, 1);
}

/** The same of so many out of a whole, with no share rounded on the way; of nothing it cannot be told. */
export function shareStanding(part: number, whole: number, target: Asked): TargetStanding {
  return whole === 0 ? "unknown" : standingOf(new Exact(part).times(100), target, whole);
}

/** Both sides are multiplied by the whole instead of dividing by it. */
function standingOf(is: Exact, { value, comparison, tolerance }: Asked, whole: number): TargetStanding {
  const asked = new Exact(value).times(whole);
  if (comparison === ">") return is.gt(asked) ? "met" : "missed";
  if (is.gte(asked)) return "met";
  const least = asked.minus(new Exact(tolerance ?? 0).times(whole));
  return comparison === "about" && is.gte(least) ? "near" : "missed";
}

/** How it stands where facts are missing: once at the least that it can come to, once at the most. */
export const standingBetween = (atLeast: TargetStanding, atMost: TargetStanding): TargetStanding =>
  atLeast === atMost ? atLeast : "unknown";
