import { compareText } from "../consolidation/compare-text.ts";
import { Exact } from "../exact-decimal.ts";
import { mergedMine } from "../optimum/merged-mine.ts";
import { type ProductionClass, productionClassLabels } from "../quota/production-class.ts";
import type { SchemeMine } from "./scheme-mine.ts";

/** One thing that speaks for a mine as 整合主体, or that is not known of it. */
export interface SubjectReason {
  /** 0: not known */
  points: number;
  text: string;
}

export interface SubjectCandidate {
  mineId: string;
  points: number;
  reasons: SubjectReason[];
}

/** Our ruling, open to the planner's: 符合保留条件的矿山为基础 (三(二)3) first, then what is large, valid, at work and rich. */
const pointsFor = {
  kept: 30,
  large: 30,
  medium: 20,
  valid: 15,
  producing: 10,
  reserve: 10,
  area: 5,
} as const;

/**
 * Members of a group as 整合主体, the best first, with the reasons and their points. 大型矿业集团, 下游深加工 and 绿色矿山 (三(二)3(4)) are
 * not in the register: the planner weighs them.
 */
export function suggestedSubjects(members: readonly SchemeMine[], asOf: string): SubjectCandidate[] {
  const mostReserve = Exact.max(0, ...members.flatMap(({ reserveWt }) => reserveWt ?? []));
  const mostArea = Math.max(...members.map(({ areaM2 }) => areaM2));
  return members
    .map((mine) => {
      const reasons = [
        ...keptReason(mine),
        ...classReason(mine),
        ...validReason(mine, asOf),
        ...(mine.status === "producing" ? [{ points: pointsFor.producing, text: "正在生产" }] : []),
        ...reserveReason(mine, mostReserve),
        ...(mine.areaM2 === mostArea ? [{ points: pointsFor.area, text: "矿区面积本组最大" }] : []),
      ];
      return { mineId: mine.id, points: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
    })
    .sort((a, b) => b.points - a.points || compareText(a.mineId, b.mineId));
}

/** What is not known speaks neither for nor against a mine. */
function keptReason({ mustMerge, mustMergeToVerify }: SchemeMine): SubjectReason[] {
  if (mustMergeToVerify) return [{ points: 0, text: "是否必须整合待核实" }];
  return mustMerge ? [] : [{ points: pointsFor.kept, text: "不属必须整合的小矿，符合保留条件" }];
}

function classReason(mine: SchemeMine): SubjectReason[] {
  const { productionClass } = mergedMine([{ ...mine, draftGroup: null }], []);
  const points: Partial<Record<ProductionClass, number>> = pointsFor;
  const given = productionClass === null ? undefined : points[productionClass];
  if (productionClass === null) return [{ points: 0, text: "生产规模待核实" }];
  if (given === undefined) return [];
  return [{ points: given, text: `生产规模${productionClassLabels[productionClass]}` }];
}

function reserveReason({ reserveWt }: SchemeMine, most: Exact): SubjectReason[] {
  if (reserveWt === null) return [{ points: 0, text: "保有资源储量待核实" }];
  if (!most.gt(0) || !most.eq(reserveWt)) return [];
  return [{ points: pointsFor.reserve, text: `保有资源储量本组最多（${reserveWt} 万吨）` }];
}

/** A licence holds through its last day. */
function validReason({ validTo }: SchemeMine, asOf: string): SubjectReason[] {
  if (validTo === null || validTo < asOf) return [];
  return [{ points: pointsFor.valid, text: `采矿许可证有效期至 ${validTo}` }];
}
