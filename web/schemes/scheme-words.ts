import { areaKm2Text } from "#gis/measure/area-text";
import { productionClassLabels } from "#gis/quota/production-class";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import type { SchemeOutcome } from "#gis/schemes/scheme-state";
import { capacityUnitWords } from "../ui/mine-words.ts";

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
  if (reserveWt === null) return "储量待核实";
  return `储量 ${reserveWt} 万吨${reserveIncomplete ? "（有缺）" : ""}`;
}

/** The rest of a mine's figures in one line. */
export function figuresText(outcome: SchemeOutcome): string {
  const years = outcome.serviceYears === null ? "服务年限待核实" : `服务 ${outcome.serviceYears} 年`;
  return [reserveText(outcome), `${areaKm2Text(outcome.areaM2)} km²`, years].join(" · ");
}
