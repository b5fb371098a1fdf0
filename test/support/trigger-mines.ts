import type { TriggerQuestion } from "#gis/triggers/find-triggers";
import type { TriggerMine, TriggerPair, TriggerRule } from "#gis/triggers/trigger";
import { deepFreeze } from "./squares.ts";

/** An open-pit quarry of a company of its own on orebody O1 that nobody has looked at on the spot. */
export function aTriggerMine(id: string, change: Partial<TriggerMine> = {}): TriggerMine {
  return deepFreeze({
    id,
    inScope: true,
    holder: `${id}公司`,
    creditCode: null,
    orebodyId: "O1",
    mineral: "建筑石料用灰岩",
    method: "open_pit",
    capacity: "60",
    capacityUnit: "wt",
    bulkDensity: null,
    productionClass: "small",
    inZone: null,
    survey: null,
    ...change,
  });
}

export function aPair(
  a: string,
  b: string,
  distanceM: number | null,
  workingM: number | null = null,
): TriggerPair {
  return deepFreeze({ a, b, distanceM, workingM });
}

export function aRule(key: TriggerRule["key"], change: Partial<TriggerRule> = {}): TriggerRule {
  return deepFreeze({ key, clauseId: "c", also: [], measures: "licence", ...change });
}

/** 300 m, alone beyond 500 m, beside each other within 500 m, half a metre of band. */
export function aQuestion(
  rules: readonly TriggerRule[],
  change: Partial<TriggerQuestion> = {},
): TriggerQuestion {
  return deepFreeze({
    rules,
    minimumScales: [],
    parameters: { safetyDistanceM: 300, isolationDistanceM: 500, reference: [] },
    nearM: 500,
    bandM: 0.5,
    ...change,
  });
}
