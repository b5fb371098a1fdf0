import type { MultiPolygon, Position } from "geojson";

/** What the merge rule must know of a mine. Decimal strings are exact; null = the register does not say. */
export interface MineFacts {
  id: string;
  name: string;
  shape: MultiPolygon;
  /** 证载面积, km², as on the licence */
  licensedAreaKm2: string | null;
  /** 保有资源储量 of the latest verification, 万吨; null when unknown or only in 万立方米 without 体重 */
  reserveWt: string | null;
  reserveDate: string | null;
  orebodyId: string | null;
  mineral: string;
  /** licence level decides whether the pack applies (Xinzhou: 市、县 only) */
  inScope: boolean;
}

/** A mine without its ground, once that has been measured. */
export type MineRecord = Omit<MineFacts, "shape">;

export const subjectScopes = ["self", "both", "either"] as const;
export type SubjectScope = (typeof subjectScopes)[number];

/** Numbers of 忻政办发〔2022〕58号 三(一)5, each changeable by the user for a what-if. */
export interface MergeParameters {
  /** ≤, inclusive (以内) */
  distanceM: number;
  /** <, strict (小于), km² */
  areaKm2: string;
  /** <, strict (不足), 万吨 */
  reserveWt: string;
  subjectScope: SubjectScope;
  /** |d − limit| below this is 临界: needs field measurement */
  distanceBandM: number;
}

export const conditionKeys = ["distance", "orebody", "area", "reserve"] as const;
export type ConditionKey = (typeof conditionKeys)[number];
export const conditionStatuses = ["pass", "fail", "critical_pass", "critical_fail", "unverified"] as const;
export type ConditionStatus = (typeof conditionStatuses)[number];

/** One limb of the clause for one mine: value against limit, how measured, and what it came to. */
export interface Condition {
  key: ConditionKey;
  status: ConditionStatus;
  /** exact, undrounded for the record; null = unknown. Metres, km², 万吨 or an orebody id */
  value: string | null;
  limit: string;
  comparison: "<=" | "<" | "=";
  unit: "m" | "km2" | "wt" | "";
  /** 口径: how the value was got */
  method: "geodesic" | "licensed_area" | "official_area" | "verified_reserve" | "reserve_report";
  /** neighbour that gives this value (distance, orebody) */
  neighbourId: string | null;
  /** why it is critical or unverified, as a code the interface words */
  note:
    | null
    | "near_limit"
    | "area_sources_disagree"
    | "licensed_area_missing"
    | "reserve_missing"
    | "orebody_missing"
    | "no_neighbour";
}

export const mineVerdicts = [
  "must_merge",
  "suggested_subject",
  "to_verify",
  "not_mandatory",
  "out_of_scope",
] as const;
export type MineVerdictKind = (typeof mineVerdicts)[number];

export interface MineVerdict {
  mineId: string;
  verdict: MineVerdictKind;
  /** small as well as a small neighbour: the strict subset shown as 双小 */
  bothSmall: boolean;
  /** true when any condition that carries the verdict is 临界 */
  critical: boolean;
  officialAreaM2: number;
  conditions: Condition[];
  neighbourIds: string[];
  groupId: string | null;
}

/** Two mines within the distance (or within its 临界 band beyond it). */
export interface CandidatePair {
  a: string;
  b: string;
  distanceM: number;
  /** nearest points, on a and on b */
  from: Position;
  to: Position;
  withinLimit: boolean;
  nearLimit: boolean;
  orebody: "same" | "different" | "unknown";
  /** joins two members of a merge group */
  links: boolean;
}

export interface MergeGroup {
  /** stable: the smallest member id */
  id: string;
  memberIds: string[];
  mandatoryIds: string[];
  /** best 主体 by size and reserves; a suggestion only */
  suggestedSubjectId: string | null;
  totalAreaM2: number;
  /** Σ of known reserves, 万吨, exact; null when none is known */
  totalReserveWt: string | null;
  reserveIncomplete: boolean;
}

export interface Candidates {
  parameters: MergeParameters;
  verdicts: MineVerdict[];
  pairs: CandidatePair[];
  groups: MergeGroup[];
}
