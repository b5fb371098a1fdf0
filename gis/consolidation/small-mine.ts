import { Exact } from "../exact-decimal.ts";
import { officialAreaM2 } from "../measure/area.ts";
import type { Condition, ConditionStatus, MergeParameters, MineFacts, MineRecord } from "./candidate.ts";
import { holds } from "./decimal-compare.ts";
import { allOf, type Truth } from "./truth.ts";

/** A mine with the two limbs of the rule that are its own: area and reserves. */
export interface SizedMine {
  mine: MineRecord;
  officialAreaM2: number;
  area: Condition;
  reserve: Condition;
  /** small = area ∧ reserves */
  small: Truth;
}

/** Licence and official area may differ by this share of the licensed area before the area needs checking (Q-XZ-2). */
const areaDifferenceShare = "0.01";

/** Judges a mine's own size: licensed area (km², checked by the official area) and verified reserves (万吨), Q-XZ-2. */
export function sizeUp(mine: MineFacts, parameters: MergeParameters): SizedMine {
  return sizeByArea(mine, officialAreaM2(mine.shape), parameters);
}

/** `sizeUp` for a mine whose official area in m² is known. */
export function sizeByArea(mine: MineRecord, areaM2: number, parameters: MergeParameters): SizedMine {
  const area = areaCondition(mine, areaM2, parameters.areaKm2);
  const reserve = reserveCondition(mine, parameters.reserveWt);
  const small = allOf([area.status, reserve.status]).decided;
  return { mine, officialAreaM2: areaM2, area, reserve, small };
}

/** Area by its legal source in km²: as licensed, else official. */
export function legalAreaKm2(sized: SizedMine): Exact {
  return new Exact(sized.mine.licensedAreaKm2 ?? officialKm2(sized.officialAreaM2));
}

function areaCondition(mine: MineRecord, areaM2: number, limit: string): Condition {
  const official = officialKm2(areaM2);
  const own = { key: "area", limit, comparison: "<", unit: "km2", neighbourId: null } as const;
  if (mine.licensedAreaKm2 === null) {
    const status = unlicensedStatus(official, limit);
    return { ...own, status, value: official, method: "official_area", note: "licensed_area_missing" };
  }
  const value = mine.licensedAreaKm2;
  const differs = areasDiffer(value, official);
  const sides = { licensed: holds(value, "<", limit), official: holds(official, "<", limit) };
  const disagree = differs || sides.licensed !== sides.official;
  const note = disagree ? "area_sources_disagree" : null;
  return { ...own, status: areaStatus(sides, differs), value, method: "licensed_area", note };
}

/** A failing area stays failed whichever source is right; else a gap over 1 % must be cleared, a smaller one is 临界. */
function areaStatus(small: { licensed: boolean; official: boolean }, differs: boolean): ConditionStatus {
  if (!small.licensed && !small.official) return "fail";
  if (differs) return "unverified";
  if (small.licensed === small.official) return "pass";
  return small.licensed ? "critical_pass" : "critical_fail";
}

/** A licence would state four decimals of km² (TD/T 1055): where that rounding flips the side, the area is 临界. */
function unlicensedStatus(official: string, limit: string): ConditionStatus {
  const small = holds(official, "<", limit);
  if (small === holds(new Exact(official).toFixed(4), "<", limit)) return small ? "pass" : "fail";
  return small ? "critical_pass" : "critical_fail";
}

function areasDiffer(licensed: string, official: string): boolean {
  const gap = new Exact(official).minus(licensed).abs();
  return gap.greaterThan(new Exact(licensed).times(areaDifferenceShare));
}

/** km² to 0.01 m², the resolution TD/T 1055 gives areas of ground. */
function officialKm2(areaM2: number): string {
  return new Exact(areaM2).div(1e6).toFixed(8);
}

function reserveCondition(mine: MineRecord, limit: string): Condition {
  const value = mine.reserveWt;
  const own = { key: "reserve", value, limit, comparison: "<", unit: "wt", neighbourId: null } as const;
  const method = mine.reserveDate === null ? "reserve_report" : "verified_reserve";
  if (value === null) return { ...own, status: "unverified", method, note: "reserve_missing" };
  return { ...own, status: holds(value, "<", limit) ? "pass" : "fail", method, note: null };
}
