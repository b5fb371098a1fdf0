import { Exact } from "#gis/exact-decimal";
import { areaKm2Text } from "#gis/measure/area-text";
import { productionClassLabels } from "#gis/quota/production-class";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import type { SchemeOutcome, SchemeTarget } from "#gis/schemes/scheme-state";
import type { TargetStanding } from "#gis/schemes/target-standing";
import { capacityUnitWords } from "../ui/mine-words.ts";

export const standingWords: Record<TargetStanding, string> = {
  met: "达标",
  near: "临界",
  missed: "未达标",
  unknown: "待核实",
};

/** What a target asks: 50% 左右（不低于 45%）, 超过 50%, 不低于 50%. */
export function askedText({ value, comparison, tolerance }: SchemeTarget["target"]): string {
  if (comparison === ">") return `超过 ${value}%`;
  if (comparison !== "about") return `不低于 ${value}%`;
  return tolerance === null ? `${value}% 左右` : `${value}% 左右（±${tolerance}）`;
}

/** Against the starting point: +12.35 个百分点; null where either cannot be told. */
export function pointsText({ value, before }: Pick<SchemeTarget, "value" | "before">): string | null {
  if (value === null || before === null) return null;
  const change = new Exact(value).minus(before);
  if (change.isZero()) return "与起点相同";
  return `较起点 ${change.gt(0) ? "+" : "−"}${change.abs().toFixed(2)} 个百分点`;
}

/** 中型 · 12 万立方米/年; what cannot be told is said to be unknown. */
export function scaleText(
  { productionClass, capacity }: Pick<SchemeOutcome, "productionClass" | "capacity">,
  unit: SchemeMine["capacityUnit"],
): string {
  const size = productionClass === null ? "规模待核实" : productionClassLabels[productionClass];
  return capacity === null ? size : `${size} ${capacity} ${capacityUnitWords[unit === "wm3" ? "wm3" : "wt"]}`;
}

export function reserveText({
  reserveWt,
  reserveIncomplete,
}: Pick<SchemeOutcome, "reserveWt" | "reserveIncomplete">): string {
  if (reserveWt === null) return "储量未知";
  return `储量 ${reserveWt} 万吨${reserveIncomplete ? "（有缺）" : ""}`;
}

/** The rest of a mine's figures in one line. */
export function figuresText(outcome: SchemeOutcome): string {
  const years = outcome.serviceYears === null ? "服务年限待核实" : `服务 ${outcome.serviceYears} 年`;
  return [reserveText(outcome), `${areaKm2Text(outcome.areaM2)} km²`, years].join(" · ");
}
