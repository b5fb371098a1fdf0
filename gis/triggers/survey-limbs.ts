import { Exact } from "../exact-decimal.ts";
import { passes } from "./extra-limbs.ts";
import { ownLimb } from "./settle.ts";
import type { LimbNote, MineSurvey, TriggerLimb } from "./trigger.ts";

/** 以山脊划界: found on the spot only; neither a map nor the register can tell it. */
export function ridgeLimb(survey: MineSurvey | null): TriggerLimb {
  return flagLimb("ridge", survey?.ridgeBoundary ?? null, "ridge_missing");
}

/**
 * Indicators of 假整合 (domain XZ-11), each of which will do: more than one production system under one licence, more than one
 * who in fact works it, the pits of the mines that were merged all worked on. They raise the question; they prove nothing.
 */
export function falseMergerLimbs(survey: MineSurvey | null): TriggerLimb[] {
  return [
    countLimb("systems", survey?.productionSystems ?? null, "systems_missing"),
    countLimb("operators", survey?.operators ?? null, "operators_missing"),
    flagLimb("pits", survey?.formerPitsActive ?? null, "pits_missing"),
  ];
}

function countLimb(key: TriggerLimb["key"], count: number | null, missing: LimbNote): TriggerLimb {
  const told = { limit: "1", comparison: ">", method: "survey" } as const;
  if (count === null) return ownLimb(key, "unverified", { ...told, note: missing });
  return ownLimb(key, passes(new Exact(count).greaterThan(1)), { ...told, value: String(count) });
}

function flagLimb(key: TriggerLimb["key"], flag: boolean | null, missing: LimbNote): TriggerLimb {
  if (flag === null) return ownLimb(key, "unverified", { method: "survey", note: missing });
  return ownLimb(key, passes(flag), { value: flag ? "yes" : "no", method: "survey" });
}
