import { areaM2Text } from "../measure/area-text.ts";
import type { BandRelation, ElevationBand, Tie, TopologyFinding, TopologyKind } from "./finding.ts";

export const topologyKindLabels: Record<TopologyKind, string> = {
  overlap: "矿区重叠",
  contained: "完全包含",
  duplicate: "重复登记",
  same_licence: "同证同权属重叠",
  gap: "缝隙",
  sliver: "碎屑（疑似套合误差）",
};

export const tieLabels: Record<Tie, string> = {
  parts: "同一许可证的采区之间",
  licence: "许可证号相同",
  holder: "采矿权人相同",
  none: "不同采矿权人",
};

export const bandRelationLabels: Record<BandRelation, string> = {
  meet: "开采标高相交",
  apart: "开采标高不相交（垂直投影仍重叠）",
  unknown: "开采标高不全，无法比较",
};

/** 口径 of the numbers of a finding. */
export const topologyMethods = {
  area: "椭球面积（TD/T 1055-2019 附录D）",
  commonWidth: "重叠范围内最大内切圆的直径",
  gapWidth: "自一方边界垂直量至另一方边界的最宽处（不超过设定的缝隙宽度）",
  front: "两方边界相对部分长度的平均值",
  projection: "按垂直投影判定，开采标高不同也计入（不得垂直投影重叠）",
} as const;

/** A finding in one sentence: what, how large in m² to 0.01, how wide and long in m to 0.01. */
export function topologySentence(finding: TopologyFinding, nameOf: (mineId: string) => string): string {
  const { kind, ground, areaM2, widthM, frontM } = finding;
  const sides = sidesText(finding, nameOf);
  const area = `面积 ${areaM2Text(areaM2)} 平方米`;
  const width = `最宽 ${widthM.toFixed(2)} 米`;
  if (ground === "between") {
    const least = `最窄 ${(finding.leastWidthM ?? 0).toFixed(2)} 米`;
    return `${sides}之间有${kind === "sliver" ? "极窄空隙" : "缝隙"}，${area}，${width}、${least}，沿边界长 ${frontM.toFixed(2)} 米。`;
  }
  return `${sides}${relationText(finding, nameOf)}，${area}，${width}，${bandRelationLabels[finding.bands.relation]}。`;
}

/** A band as licences print it: 标高 from top to bottom; — where it is not stated. */
export function bandText({ topM, bottomM }: ElevationBand): string {
  return `${topM ?? "—"} 至 ${bottomM ?? "—"} 米`;
}

function sidesText({ a, b, partA, partB }: TopologyFinding, nameOf: (mineId: string) => string): string {
  if (partA !== null && partB !== null) return `${nameOf(a)}第 ${partA} 采区与第 ${partB} 采区`;
  return `${nameOf(a)}与${nameOf(b)}`;
}

function relationText({ kind, inner, a, b }: TopologyFinding, nameOf: (mineId: string) => string): string {
  if (kind === "duplicate") return "范围相同，重复登记";
  if (kind === "sliver") return "边界处有极窄重叠，疑似套合误差";
  if (inner !== null) return `重叠，${nameOf(inner === "a" ? a : b)}全部位于对方范围内`;
  return "垂直投影重叠";
}
