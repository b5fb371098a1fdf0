import { Exact } from "../exact-decimal.ts";
import { licensedKm2Text } from "../measure/area-text.ts";
import type {
  Condition,
  ConditionKey,
  ConditionStatus,
  MergeParameters,
  MineVerdictKind,
  SubjectScope,
} from "./candidate.ts";

export const verdictLabels: Record<MineVerdictKind, string> = {
  must_merge: "必须整合",
  suggested_subject: "建议主体",
  to_verify: "待核实",
  not_mandatory: "不强制整合",
  out_of_scope: "不在适用范围",
};

export const statusLabels: Record<ConditionStatus, string> = {
  pass: "符合",
  fail: "不符合",
  critical_pass: "临界（符合）",
  critical_fail: "临界（不符合）",
  unverified: "待核实",
};

export const conditionLabels: Record<ConditionKey, string> = {
  distance: "相邻矿区边界距离",
  orebody: "属同一矿体",
  area: "矿区面积",
  reserve: "保有资源储量",
};

/** 口径: how a value was got. */
export const methodLabels: Record<Condition["method"], string> = {
  geodesic: "椭球面测地距离（CGCS2000）",
  licensed_area: "证载面积",
  official_area: "椭球面积（TD/T 1055）",
  verified_reserve: "最近一次核实的保有资源储量",
  reserve_report: "储量（地质）报告",
};

export const subjectScopeLabels: Record<SubjectScope, string> = {
  self: "本矿为小矿",
  both: "双方均为小矿",
  either: "任一方为小矿",
};

/** One condition in words, for the verdict panel, the command line and Excel alike. */
export interface ConditionText {
  label: string;
  status: string;
  /** the value with its unit, "未知" when the register is silent */
  value: string;
  /** the limit with comparison and unit */
  limit: string;
  method: string;
  note: string | null;
  /** all of it in one line */
  sentence: string;
}

/** Words one condition; `nameOf` gives the neighbour's name, its id is shown without it. */
export function conditionText(
  condition: Condition,
  parameters: MergeParameters,
  nameOf: (mineId: string) => string = (mineId) => mineId,
): ConditionText {
  const neighbour = condition.neighbourId === null ? null : nameOf(condition.neighbourId);
  const label = conditionLabels[condition.key] + sizeOwner(condition, neighbour);
  const status = statusLabels[condition.status];
  const value = valueText(condition);
  const limit = limitText(condition, neighbour);
  const method = methodLabels[condition.method];
  const note = noteText(condition, parameters);
  const sentence = `${label}：${value}，要求 ${limit}，${status}（${note ? `${method}；${note}` : method}）`;
  return { label, status, value, limit, method, note, sentence };
}

function sizeOwner(condition: Condition, neighbour: string | null): string {
  const ofNeighbour = condition.key === "area" || condition.key === "reserve";
  return ofNeighbour && neighbour !== null ? `（相邻矿山 ${neighbour}）` : "";
}

const unitLabels: Record<Condition["unit"], string> = { m: " 米", km2: " 平方公里", wt: " 万吨", "": "" };
const comparisonLabels: Record<Condition["comparison"], string> = { "<=": "≤ ", "<": "＜ ", "=": "" };

function valueText(condition: Condition): string {
  const { value, key, unit, neighbourId } = condition;
  if (value === null) return key === "distance" && neighbourId === null ? "无" : "未知";
  return shownValue(condition, value) + unitLabels[unit];
}

/** Areas of the licence as printed; computed areas to four decimals unless that would put them on the limit. */
function shownValue({ method, limit }: Condition, value: string): string {
  if (method === "licensed_area") return licensedKm2Text(value);
  if (method !== "official_area") return value;
  const rounded = new Exact(value).toFixed(4);
  return new Exact(rounded).equals(limit) ? new Exact(value).toFixed(8) : rounded;
}

function limitText(condition: Condition, neighbour: string | null): string {
  const { key, limit, unit, comparison } = condition;
  if (key !== "orebody") return comparisonLabels[comparison] + limit + unitLabels[unit];
  if (neighbour === null) return "与相邻矿山相同";
  return `与 ${neighbour} 的矿体（${limit || "未登记"}）相同`;
}

function noteText(condition: Condition, parameters: MergeParameters): string | null {
  switch (condition.note) {
    case null:
      return null;
    case "near_limit":
      return `与限值相差不足 ${parameters.distanceBandM} 米，须实测复核`;
    case "area_sources_disagree":
      return "证载面积与椭球面积分处限值两侧或相差超过 1%，须核对";
    case "licensed_area_missing":
      return "证载面积缺失，按椭球面积判定";
    case "reserve_missing":
      return "无保有资源储量，或只有万立方米而无体重，不作推算";
    case "orebody_missing":
      return "一方或双方未登记矿体，须以储量（地质）报告核实";
    case "no_neighbour":
      return `距离 ${parameters.distanceM} 米以内没有参与判定的相邻矿山`;
  }
}
