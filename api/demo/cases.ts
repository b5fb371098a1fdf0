import type { BreachVerdict, OverlapRelation } from "#gis/breaches/finding";
import type { MineVerdictKind } from "#gis/consolidation/candidate";
import type { TopologyKind } from "#gis/topology/finding";

/** All deliberate cases are found by searching for this prefix. */
export const casePrefix = "云岭示例";

/** Mines made for one limit of a rule each; names never change, so that journeys and people find them. */
export const caseMines = {
  gap4999a: "云岭示例间距499.9米甲矿",
  gap4999b: "云岭示例间距499.9米乙矿",
  gap5000a: "云岭示例间距500.0米甲矿",
  gap5000b: "云岭示例间距500.0米乙矿",
  gap5001a: "云岭示例间距500.1米甲矿",
  gap5001b: "云岭示例间距500.1米乙矿",
  areaHub: "云岭示例面积组主体矿",
  area0999: "云岭示例面积0.0999矿",
  area1000: "云岭示例面积0.1000矿",
  areaDisputed: "云岭示例面积口径不一矿",
  reserveHub: "云岭示例储量组主体矿",
  reserve2999: "云岭示例储量29.99矿",
  reserve3000: "云岭示例储量30.00矿",
  reserveVolume: "云岭示例储量缺体重矿",
  orebodyOther: "云岭示例矿体不同矿",
  orebodyUnknown: "云岭示例矿体未登记矿",
  provincial: "云岭示例省级发证矿",
  chain1: "云岭示例连片一号矿",
  chain2: "云岭示例连片二号矿",
  chain3: "云岭示例连片三号矿",
  chain4: "云岭示例连片四号矿",
  chain5: "云岭示例连片五号矿",
  zoneWest: "云岭示例跨带西矿",
  zoneEast: "云岭示例跨带东矿",
  touchingWest: "云岭示例共边西矿",
  touchingEast: "云岭示例共边东矿",
  twoParts: "云岭示例两采区扣除矿",
  redTouching: "云岭示例红线相接矿",
  redSliver: "云岭示例红线误差矿",
  redCrossing: "云岭示例红线部分压占矿",
  redInside: "云岭示例红线内矿",
  work005: "云岭示例越界0.05米矿",
  work3: "云岭示例越界3米矿",
  work300: "云岭示例越界300米矿",
  workDeep: "云岭示例超深矿",
  workIntruder: "云岭示例侵入邻矿矿",
  workVictim: "云岭示例被侵入矿",
  quotaOver: "云岭示例指标超用矿",
  quotaUnder: "云岭示例指标未用完矿",
  expired: "云岭示例过期未延续矿",
  expiredRenewing: "云岭示例过期已受理延续矿",
  merger: "云岭示例整合后主体矿",
  merged1: "云岭示例被整合一号矿",
  merged2: "云岭示例被整合二号矿",
  closedAlone: "云岭示例关闭退出矿",
  replacedOld: "云岭示例换证前矿",
  replacedNew: "云岭示例换证后矿",
  overlapWest: "云岭示例重叠西矿",
  overlapEast: "云岭示例重叠东矿",
  outer: "云岭示例包含外矿",
  inner: "云岭示例包含内矿",
  twinFirst: "云岭示例重复甲矿",
  twinSecond: "云岭示例重复乙矿",
  gapSouth: "云岭示例缝隙南矿",
  gapNorth: "云岭示例缝隙北矿",
  sliverWest: "云岭示例碎屑西矿",
  sliverEast: "云岭示例碎屑东矿",
  holderFirst: "云岭示例同主甲矿",
  holderSecond: "云岭示例同主乙矿",
} as const satisfies Record<string, `${typeof casePrefix}${string}`>;
export type CaseMine = keyof typeof caseMines;

export interface MergeCase {
  mine: CaseMine;
  verdict: MineVerdictKind;
  critical: boolean;
}

/** What 忻政办发〔2022〕58号 三(一)5 says of the cases when its rule set is bound to this city (reading: self). */
export const mergeCases: readonly MergeCase[] = [
  { mine: "gap4999a", verdict: "must_merge", critical: true },
  { mine: "gap4999b", verdict: "must_merge", critical: true },
  { mine: "gap5000a", verdict: "must_merge", critical: true },
  { mine: "gap5000b", verdict: "must_merge", critical: true },
  { mine: "gap5001a", verdict: "not_mandatory", critical: true },
  { mine: "gap5001b", verdict: "not_mandatory", critical: true },
  { mine: "areaHub", verdict: "suggested_subject", critical: false },
  { mine: "area0999", verdict: "must_merge", critical: false },
  { mine: "area1000", verdict: "not_mandatory", critical: false },
  { mine: "areaDisputed", verdict: "not_mandatory", critical: true },
  { mine: "reserveHub", verdict: "suggested_subject", critical: false },
  { mine: "reserve2999", verdict: "must_merge", critical: false },
  { mine: "reserve3000", verdict: "not_mandatory", critical: false },
  { mine: "reserveVolume", verdict: "to_verify", critical: false },
  { mine: "orebodyOther", verdict: "not_mandatory", critical: false },
  { mine: "orebodyUnknown", verdict: "to_verify", critical: false },
  { mine: "provincial", verdict: "out_of_scope", critical: false },
  { mine: "chain1", verdict: "must_merge", critical: false },
  { mine: "chain2", verdict: "must_merge", critical: false },
  { mine: "chain3", verdict: "must_merge", critical: false },
  { mine: "chain4", verdict: "must_merge", critical: false },
  { mine: "chain5", verdict: "must_merge", critical: false },
  { mine: "zoneWest", verdict: "must_merge", critical: false },
  { mine: "zoneEast", verdict: "must_merge", critical: false },
  { mine: "touchingWest", verdict: "must_merge", critical: false },
  { mine: "touchingEast", verdict: "suggested_subject", critical: false },
];

export interface GapCase {
  mines: readonly [CaseMine, CaseMine];
  /** true geodesic distance */
  gapM: number;
}

export const gapCases: readonly GapCase[] = [
  { mines: ["gap4999a", "gap4999b"], gapM: 499.9 },
  // on the limit itself: never above it, below by half a millimetre at most
  { mines: ["gap5000a", "gap5000b"], gapM: 499.9995 },
  { mines: ["gap5001a", "gap5001b"], gapM: 500.1 },
  { mines: ["zoneWest", "zoneEast"], gapM: 300 },
  { mines: ["touchingWest", "touchingEast"], gapM: 0 },
];

export interface TopologyCase {
  mines: readonly [CaseMine, CaseMine];
  kind: TopologyKind;
  widthM: number;
}

export const topologyCases: readonly TopologyCase[] = [
  { mines: ["overlapWest", "overlapEast"], kind: "overlap", widthM: 40 },
  { mines: ["outer", "inner"], kind: "contained", widthM: 120 },
  { mines: ["twinFirst", "twinSecond"], kind: "duplicate", widthM: 300 },
  { mines: ["gapSouth", "gapNorth"], kind: "gap", widthM: 3 },
  { mines: ["sliverWest", "sliverEast"], kind: "sliver", widthM: 0.008 },
  { mines: ["holderFirst", "holderSecond"], kind: "same_licence", widthM: 60 },
];

export const caseWorkings = {
  outside005: "云岭示例采动越界0.05米",
  outside3: "云岭示例采动越界3米",
  outside300: "云岭示例采动越界300米",
  deep: "云岭示例采动超深6米",
  intruding: "云岭示例采动侵入邻矿",
  inRedLine: "云岭示例采动越界压红线",
  unlicensed: "云岭示例无证采动",
} as const;
export type CaseWorking = keyof typeof caseWorkings;

export interface BreachCase {
  working: CaseWorking;
  mine: CaseMine | null;
  verdict: BreachVerdict;
  penetrationM: number;
}

export const breachCases: readonly BreachCase[] = [
  { working: "outside005", mine: "work005", verdict: "within_tolerance", penetrationM: 0.05 },
  { working: "outside3", mine: "work3", verdict: "suspected_outside", penetrationM: 3 },
  { working: "outside300", mine: "work300", verdict: "suspected_outside", penetrationM: 300 },
  { working: "deep", mine: "workDeep", verdict: "inside", penetrationM: 0 },
  { working: "intruding", mine: "workIntruder", verdict: "suspected_outside", penetrationM: 90 },
  { working: "inRedLine", mine: "redTouching", verdict: "suspected_outside", penetrationM: 20 },
];

export const caseRedLineName = "云岭示例生态保护红线";

export const overlapCases: readonly { mine: CaseMine; relation: OverlapRelation }[] = [
  { mine: "redTouching", relation: "touching" },
  { mine: "redSliver", relation: "sliver" },
  { mine: "redCrossing", relation: "partial" },
  { mine: "redInside", relation: "contained" },
];
