import { isSandStone } from "../policy/sand-stone-clay.ts";
import { productionClassLabels } from "../quota/production-class.ts";
import type {
  LimbKey,
  LimbMethod,
  LimbNote,
  TriggerFinding,
  TriggerKey,
  TriggerLimb,
  TriggerOutcome,
  TriggerParameters,
} from "./trigger.ts";

export const triggerLabels: Record<TriggerKey, string> = {
  safety_distance: "安全距离不足",
  shared_orebody: "同一矿体多矿权",
  below_minimum: "低于最低规模",
  ridge_boundary: "以山脊划界",
  false_merger: "涉嫌假整合",
  isolated: "孤立矿山",
};

/** What a rule that holds means, and what it does not. */
export const triggerMeanings: Record<TriggerKey, string> = {
  safety_distance: "与相邻矿山的距离达不到安全标准，最终由应急管理部门认定。",
  shared_orebody: "同一矿体上另有矿权，以储量（地质）报告的矿体编号为准。",
  below_minimum: "证载规模低于该矿种的最低生产建设规模。",
  ridge_boundary: "矿区以山脊为界，以现场调查为准。",
  false_merger: "有假整合的迹象，须现场核查；迹象不等于结论。",
  isolated: "没有可以整合的对象，不作整合候选；是否退出由主管部门另行认定。",
};

export const outcomeLabels: Record<TriggerOutcome, string> = {
  holds: "成立",
  fails: "不成立",
  unverified: "待核实",
};

const limbLabels: Record<LimbKey, string> = {
  distance: "与相邻矿山的距离",
  near: "相邻（连片）",
  orebody: "属同一矿体",
  holder: "采矿权人不同",
  zone: "位于集中开采区",
  small: "小型矿山",
  scale: "生产规模",
  ridge: "以山脊划界",
  sand_stone: "普通建筑用砂石",
  open_pit: "露天开采",
  systems: "独立生产系统数",
  operators: "实际经营主体数",
  pits: "整合前各采场仍各自开采",
  alone: "最近的其他矿山",
  no_shared_orebody: "没有同一矿体的其他矿山",
};

const methodLabels: Record<LimbMethod, string> = {
  licence_distance: "矿区范围之间的椭球面测地距离（CGCS2000）",
  working_distance: "采动范围之间的椭球面测地距离（CGCS2000）",
  reserve_report: "储量（地质）报告",
  register: "登记数据",
  zone_layer: "集中开采区图层",
  pack_minimum: "本文件的最低规模",
  national_minimum: "国土资发〔2004〕208号最低规模（须核对）",
  survey: "现场调查",
};

const noteTexts: Record<LimbNote, string> = {
  near_limit: "与限值相差不足临界带，须实测复核",
  underground_design: "有地下开采，须按设计的岩石移动范围核实",
  method_missing: "开采方式未登记，无法确定适用的标准",
  orebody_missing: "一方或双方未登记矿体，须以储量（地质）报告核实",
  zone_layer_missing: "没有登记集中开采区范围，须导入该图层",
  class_missing: "生产规模类别未知，须登记证载规模",
  capacity_missing: "没有登记证载规模",
  density_missing: "单位不同而没有体重，不作推算",
  minimum_missing: "没有查到该矿种的最低规模，须按当地规划核实",
  ridge_missing: "没有是否以山脊划界的调查记录",
  systems_missing: "没有独立生产系统数的调查记录",
  operators_missing: "没有实际经营主体数的调查记录",
  pits_missing: "没有整合前各采场现状的调查记录",
  no_neighbour: "范围内没有参与判定的其他矿山",
};

const statusLabels: Record<TriggerLimb["status"], string> = {
  pass: "符合",
  fail: "不符合",
  critical_pass: "临界（符合）",
  critical_fail: "临界（不符合）",
  unverified: "待核实",
};

const unitLabels: Record<TriggerLimb["unit"], string> = {
  m: " 米",
  wt: " 万吨/年",
  wm3: " 万立方米/年",
  product_wt: " 万吨（产品）/年",
  "": "",
};
const comparisonLabels: Record<TriggerLimb["comparison"], string> = {
  "<=": "≤ ",
  "<": "＜ ",
  ">": "＞ ",
  "=": "",
  "!=": "",
};
const codes: Record<string, string> = {
  ...productionClassLabels,
  yes: "是",
  no: "否",
  open_pit: "露天",
  underground: "地下",
  both: "露天和地下",
};
/** limbs that lay what one mine is beside what the other is */
const compared: readonly LimbKey[] = ["orebody", "holder", "no_shared_orebody"];
const coded: readonly LimbKey[] = ["zone", "small", "ridge", "pits", "open_pit"];

/** One limb in words, for the page, the command line and Excel alike. */
export interface LimbText {
  label: string;
  value: string;
  /** what the rule asks, with comparison and unit, or what the other mine is; "" where the label says it */
  limit: string;
  status: string;
  method: string;
  note: string | null;
  sentence: string;
}

export function limbText(limb: TriggerLimb, nameOf: (mineId: string) => string = (id) => id): LimbText {
  const label = limbLabels[limb.key];
  const partner = limb.partnerId === null ? "" : `（${nameOf(limb.partnerId)}）`;
  const ofPartner = compared.includes(limb.key);
  const value = valueText(limb) + (limb.value === null || ofPartner ? "" : partner);
  const limit = ofPartner ? otherText(limb, partner) : limitText(limb);
  const status = statusLabels[limb.status];
  const method = methodLabels[limb.method];
  const note = limb.note === null ? null : noteTexts[limb.note];
  const sentence = `${label}：${value}${limit && `，${limit}`}，${status}（${note ? `${method}；${note}` : method}）`;
  return { label, value, limit, status, method, note, sentence };
}

function limitText({ limit, comparison, unit }: TriggerLimb): string {
  return limit === "" ? "" : `条件 ${comparisonLabels[comparison]}${limit}${unitLabels[unit]}`;
}

/** The value of the other mine, where the two are compared. */
function otherText({ partnerId, limit }: TriggerLimb, partner: string): string {
  return partnerId === null ? "" : `对方${partner}为 ${limit || "未登记"}`;
}

function valueText({ key, value, note, unit }: TriggerLimb): string {
  if (value === null) return key === "alone" || note === "no_neighbour" ? "无" : "未知";
  if (key === "sand_stone") return `${value}${isSandStone(value) ? "" : "（不属普通建筑用砂石）"}`;
  return coded.includes(key) ? (codes[value] ?? value) : value + unitLabels[unit];
}

/** The numbers behind the rules in one line. */
export function triggerParameterLine({ safetyDistanceM, isolationDistanceM }: TriggerParameters): string {
  return `安全距离 ≤ ${safetyDistanceM} 米 · 孤立 ＞ ${isolationDistanceM} 米`;
}

/** The rules that hold for a mine or cannot be told, in one line: "安全距离不足（参考）、涉嫌假整合待核实". */
export function triggersText(findings: readonly TriggerFinding[] | undefined): string {
  const told = (findings ?? []).filter(({ outcome }) => outcome !== "fails");
  return told
    .map(({ trigger, outcome, clauseId }) => {
      const open = outcome === "unverified" ? outcomeLabels.unverified : "";
      return triggerLabels[trigger] + open + (clauseId === null ? "（参考）" : "");
    })
    .join("、");
}
