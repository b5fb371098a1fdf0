import { areaHaText, areaM2Text, areaMuText } from "../measure/area-text.ts";
import type { BreachVerdict, OverlapRelation, WorkingBreach, ZoneOverlap } from "./finding.ts";

export const breachVerdictLabels: Record<BreachVerdict, string> = {
  inside: "未越界",
  within_tolerance: "误差范围内",
  suspected_outside: "疑似越界",
  no_licence: "无对应采矿许可证",
};

export const overlapRelationLabels: Record<OverlapRelation, string> = {
  contained: "完全包含",
  partial: "部分重叠",
  sliver: "疑似套合误差",
  touching: "边界相接",
  disjoint: "不重叠",
};

/** What follows from a verdict: a suspicion is never a finding of 越界开采 without a signed determination. */
export const breachVerdictAdvice: Record<BreachVerdict, string> = {
  inside: "采动范围在矿区范围内。",
  within_tolerance: "超出部分在测量误差范围内，不作越界处理。",
  suspected_outside: "须外业核查；经签字认定后方可作为越界开采处理。",
  no_licence: "须核查是否无证开采，或补充关联的采矿许可证。",
};

/** 越界结论 in one sentence: verdict, area in m² to 0.01, penetration and tolerance in m to 0.01, direction, depth. */
export function breachSentence(breach: WorkingBreach): string {
  const label = breachVerdictLabels[breach.verdict];
  const facts = [label, ...outsideFacts(breach), ...depthFacts(breach), ...intrusionFacts(breach)];
  return `${facts.join("，")}。`;
}

/** Conclusion phrase of an overlay report: area in hectares to four decimals and 亩 to two, share of the mine in %. */
export function overlapSentence(overlap: ZoneOverlap, zoneName: string): string {
  const { relation, overlapM2, share } = overlap;
  if (relation === "disjoint") return `经套合，该矿区范围与${zoneName}不重叠。`;
  if (relation === "touching") return `经套合，该矿区范围与${zoneName}边界相接，重叠面积 0。`;
  const hectares = areaHaText(overlapM2);
  const mu = areaMuText(overlapM2);
  const part = `占矿区面积 ${(share * 100).toFixed(2)}%`;
  const area =
    relation === "sliver" ? `${areaM2Text(overlapM2)} 平方米` : `${hectares} 公顷（${mu} 亩），${part}`;
  return `经套合，该矿区范围与${zoneName}重叠面积 ${area}，${overlapRelationLabels[relation]}，以主管部门认定为准。`;
}

function outsideFacts(breach: WorkingBreach): string[] {
  const { verdict, outsideM2, penetrationM, toleranceM, azimuthDeg } = breach;
  const area = `${areaM2Text(outsideM2)} 平方米`;
  if (verdict === "inside") return [];
  if (verdict === "no_licence") return [`采动面积 ${area}`];
  const direction = azimuthDeg === null ? [] : [`方位角 ${azimuthDeg.toFixed(0)}°`];
  return [
    `越界面积 ${area}`,
    `最大越界深度 ${penetrationM.toFixed(2)} 米`,
    ...direction,
    `容差 ${toleranceM.toFixed(2)} 米`,
  ];
}

function depthFacts({ belowBottomM }: WorkingBreach): string[] {
  return belowBottomM === null ? [] : [`疑似超深 ${belowBottomM.toFixed(2)} 米`];
}

function intrusionFacts({ intrusions }: WorkingBreach): string[] {
  if (intrusions.length === 0) return [];
  const areaM2 = intrusions.reduce((sum, intrusion) => sum + intrusion.areaM2, 0);
  return [`侵入他人矿区 ${intrusions.length} 处共 ${areaM2Text(areaM2)} 平方米`];
}

const eightWinds = ["正北", "东北", "正东", "东南", "正南", "西南", "正西", "西北"];

/** An azimuth (°, clockwise from north) in words: 43 → 东北 43°. */
export function directionText(azimuthDeg: number): string {
  const wind = eightWinds[Math.round(azimuthDeg / 45) % 8];
  return `${wind} ${Math.round(azimuthDeg) % 360}°`;
}
