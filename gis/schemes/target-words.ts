import { Exact } from "../exact-decimal.ts";
import type { PolicyTarget } from "../policy/pack.ts";
import type { TargetStanding } from "./target-standing.ts";

export const standingWords: Record<TargetStanding, string> = {
  met: "达标",
  near: "临界",
  missed: "未达标",
  unknown: "待核实",
};

/** What a target asks: 50% 左右（不低于 45%）, 超过 50%, 不低于 50%. */
export function askedText({
  value,
  comparison,
  tolerance,
}: Pick<PolicyTarget, "value" | "tolerance"> & { comparison: string }): string {
  if (comparison === ">") return `超过 ${value}%`;
  if (comparison !== "about") return `不低于 ${value}%`;
  return tolerance === null ? `${value}% 左右` : `${value}% 左右（±${tolerance}）`;
}

/** Against the starting point: +12.35 个百分点; null where either cannot be told. */
export function pointsText({
  value,
  before,
}: {
  value: string | null;
  before: string | null;
}): string | null {
  if (value === null || before === null) return null;
  const change = new Exact(value).minus(before);
  if (change.isZero()) return "与起点相同";
  return `较起点 ${change.gt(0) ? "+" : "−"}${change.abs().toFixed(2)} 个百分点`;
}

/** +3, −1.25, 相同 */
export function differenceText(difference: string): string {
  const less = new Exact(difference);
  if (less.isZero()) return "相同";
  return `${less.gt(0) ? "+" : "−"}${less.abs().toFixed()}`;
}
