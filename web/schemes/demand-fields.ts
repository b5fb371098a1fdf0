import type { SchemeDemands } from "#contract/schemes";

const fields = [
  "mostMembers",
  "mostLeftPercent",
  "sharePercent",
  "shareKind",
  "mergedIsLargeOrMedium",
  "mustMergeHolds",
  "safetyM",
  "clearOfZones",
  "keepsSafety",
] as const;
export type DemandField = (typeof fields)[number];

export const demandWords: Record<DemandField, string> = {
  mostMembers: "一组最多几座",
  mostLeftPercent: "砂石土类整合后最多为整合前的（%）",
  sharePercent: "大中型矿山比例（%）",
  shareKind: "大中型矿山比例怎样算达到",
  mergedIsLargeOrMedium: "整合后的矿山须达到大中型",
  mustMergeHolds: "必须整合的矿山不得单列",
  safetyM: "同一矿体相距不超过（米）须合为一座",
  clearOfZones: "求最优时新矿区范围须避开红线等禁止区",
  keepsSafety: "求最优时新矿区范围与他人矿区须大于上述距离",
};

const yesNo = (is: boolean) => (is ? "yes" : "no");

/** Demands as the form shows them; an empty text asks nothing. */
export function demandTexts(demands: SchemeDemands): Record<DemandField, string> {
  const { mostMembers, mostLeftPercent, share, mergedIsLargeOrMedium, mustMergeHolds, safetyM } = demands;
  return {
    mostMembers: String(mostMembers),
    mostLeftPercent: mostLeftPercent ?? "",
    sharePercent: share?.percent ?? "",
    shareKind: share?.isInclusive ? "inclusive" : "over",
    mergedIsLargeOrMedium: yesNo(mergedIsLargeOrMedium),
    mustMergeHolds: yesNo(mustMergeHolds),
    safetyM: safetyM === null ? "" : String(safetyM),
    clearOfZones: yesNo(demands.clearOfZones === true),
    keepsSafety: yesNo(demands.keepsSafety === true),
  };
}

export function demandsOf(text: Record<DemandField, string>): SchemeDemands {
  const said = (field: DemandField) => text[field].trim() || null;
  const percent = said("sharePercent");
  const safetyM = said("safetyM");
  return {
    mostMembers: Number(text.mostMembers),
    mostLeftPercent: said("mostLeftPercent"),
    share: percent === null ? null : { percent, isInclusive: text.shareKind === "inclusive" },
    mergedIsLargeOrMedium: text.mergedIsLargeOrMedium === "yes",
    mustMergeHolds: text.mustMergeHolds === "yes",
    safetyM: safetyM === null ? null : Number(safetyM),
    clearOfZones: text.clearOfZones === "yes",
    keepsSafety: text.keepsSafety === "yes",
  };
}

const words: Record<string, string> = { yes: "要求", no: "不要求", inclusive: "不低于即可", over: "须超过" };
export const demandText = (_: DemandField, text: string): string =>
  text === "" ? "不要求" : (words[text] ?? text);
