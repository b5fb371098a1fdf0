import type { ConditionStatus } from "../consolidation/candidate.ts";
import type { CapacityUnit } from "../quota/production-class-rules.ts";

/** Reasons beside 三(一)5 of 001 to put mines together, each a rule of its own (domain 1.2.3, JC-21, XZ-26). */
export const triggerKeys = [
  "safety_distance",
  "shared_orebody",
  "below_minimum",
  "ridge_boundary",
  "false_merger",
  "isolated",
] as const;
export type TriggerKey = (typeof triggerKeys)[number];

/** 成立, 不成立, 待核实: what is not known is never taken for either. */
export const triggerOutcomes = ["holds", "fails", "unverified"] as const;
export type TriggerOutcome = (typeof triggerOutcomes)[number];

/** What a rule asks, each limb by itself. */
export const limbKeys = [
  "distance",
  "near",
  "orebody",
  "holder",
  "zone",
  "small",
  "scale",
  "ridge",
  "sand_stone",
  "open_pit",
  "systems",
  "operators",
  "pits",
  "alone",
  "no_shared_orebody",
] as const;
export type LimbKey = (typeof limbKeys)[number];

/** Limbs that a document may ask beside what makes the rule. */
export const extraLimbs = [
  "near",
  "orebody",
  "holder",
  "zone",
  "small",
  "sand_stone",
  "open_pit",
  "no_shared_orebody",
] as const;
export type ExtraLimb = (typeof extraLimbs)[number];

/** How a value was got. */
export const limbMethods = [
  "licence_distance",
  "working_distance",
  "reserve_report",
  "register",
  "zone_layer",
  "pack_minimum",
  "national_minimum",
  "survey",
] as const;
export type LimbMethod = (typeof limbMethods)[number];

/** Why a limb is critical or unknown, as a code that is put into words elsewhere. */
export const limbNotes = [
  "near_limit",
  "underground_design",
  "method_missing",
  "orebody_missing",
  "zone_layer_missing",
  "class_missing",
  "capacity_missing",
  "density_missing",
  "minimum_missing",
  "ridge_missing",
  "systems_missing",
  "operators_missing",
  "pits_missing",
  "no_neighbour",
] as const;
export type LimbNote = (typeof limbNotes)[number];

export interface TriggerLimb {
  key: LimbKey;
  status: ConditionStatus;
  /** exact decimal, name or code; null = unknown or nothing there */
  value: string | null;
  limit: string;
  comparison: "<=" | "<" | ">" | "=" | "!=";
  /** metres, 万吨 or 万立方米 a year */
  unit: "m" | CapacityUnit | "";
  method: LimbMethod;
  /** mine at the other side */
  partnerId: string | null;
  note: LimbNote | null;
}

/** A rule as a document holds it; without one it is tried as 参考 and binds nobody. */
export interface TriggerRule {
  key: TriggerKey;
  /** null = the document has no such clause */
  clauseId: string | null;
  also: readonly ExtraLimb[];
  /** 矿界 are licence boundaries; 生产建设作业范围 are these and surveyed mined ground */
  measures: "licence" | "working";
}

/** Numbers of the rules, m; each can be changed for a what-if. */
export interface TriggerParameters {
  /** ≤ does not keep the distance */
  safetyDistanceM: number;
  /** no other mine ≤ is alone */
  isolationDistanceM: number;
  /** rules to be tried although the document has no such clause */
  reference: TriggerKey[];
}

/** What was found of a mine on the spot; null = not looked at. */
export interface MineSurvey {
  surveyedOn: string;
  /** 以山脊划界 */
  ridgeBoundary: boolean | null;
  /** 独立生产系统 under one licence */
  productionSystems: number | null;
  /** 实际经营主体 under one licence */
  operators: number | null;
  /** pits of the mines that were merged are still worked, each by itself */
  formerPitsActive: boolean | null;
}

/** What the rules must know of a mine; null = the register does not say. */
export interface TriggerMine {
  id: string;
  inScope: boolean;
  holder: string;
  creditCode: string | null;
  orebodyId: string | null;
  mineral: string;
  method: "open_pit" | "underground" | "both" | null;
  /** a year, in `capacityUnit` */
  capacity: string | null;
  capacityUnit: CapacityUnit;
  /** t/m³ */
  bulkDensity: string | null;
  productionClass: "large" | "medium" | "small" | null;
  /** lies in a 集中开采区; null = none is registered in the city */
  inZone: boolean | null;
  survey: MineSurvey | null;
}

/**
 * Two mines in reach of each other, m: boundary to boundary, and mined ground to mined ground where both were surveyed. Null =
 * beyond the reach of the search, or not surveyed; one of the two is there.
 */
export interface TriggerPair {
  a: string;
  b: string;
  distanceM: number | null;
  workingM: number | null;
}

/** What one rule says of one mine, with what it stands on. */
export interface TriggerFinding {
  trigger: TriggerKey;
  outcome: TriggerOutcome;
  /** measuring a 临界 limb again could change it */
  critical: boolean;
  clauseId: string | null;
  limbs: TriggerLimb[];
  /** mines towards which it holds, or could; by id */
  partnerIds: string[];
}

export interface MineTriggers {
  mineId: string;
  findings: TriggerFinding[];
}
