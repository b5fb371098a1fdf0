import type { Job } from "#contract/jobs";
import type { FoundOptimum, Optimum } from "#contract/scheme-optima";
import { Exact } from "#gis/exact-decimal";
import type { LimitKind } from "#gis/optimum/named-limits";
import type { MovedMine } from "#gis/schemes/moved-mines";
import { runTime } from "../ui/run-time.ts";

const stateWords: Record<Job["state"], string> = {
  queued: "排队中",
  running: "求解中",
  done: "求解结束",
  failed: "没有完成",
  cancelled: "已取消",
};

/** A search among 历次求解. */
export const headText = ({
  orderedAt,
  orderedBy,
  state,
}: Pick<Optimum, "orderedAt" | "orderedBy" | "state">): string =>
  `${runTime(orderedAt)} ${orderedBy} · ${stateWords[state]}`;

type Best = FoundOptimum["best"];

/** How much better a scheme could be at most, % of what the found one costs; null where nothing is known of it. */
export function gapPercent({ cost, bound }: Pick<Best, "cost" | "bound">): string | null {
  if (cost === null || bound === null) return null;
  return cost <= 0 ? "0.0" : Exact.max(0, new Exact(cost).minus(bound)).times(100).div(cost).toFixed(1);
}

interface Proof {
  tone: "success" | "warning" | "error";
  title: string;
  text: string;
}

/** What is proved of the best scheme, and of what it is not. */
export function proofOf({
  best,
  weighed,
  conflicts,
}: Pick<FoundOptimum, "best" | "weighed" | "conflicts">): Proof {
  if (best.state === "impossible")
    return {
      tone: "error",
      title: conflicts.length === 1 ? "有要求不能满足" : "要求不能同时满足",
      text:
        conflicts.length === 1
          ? `已证明：可相连的 ${weighed.toLocaleString("zh-CN")} 种组合（含单列）怎样取舍都不能满足下面这项要求，须放宽它，或允许更多合并。`
          : "已证明：没有方案能同时满足下列要求；放宽其中任何一项，其余的就能同时满足。",
    };
  if (best.state === "proved")
    return {
      tone: "success",
      title: "已证明最优",
      text: `比较了可相连的全部 ${weighed.toLocaleString("zh-CN")} 种组合（含单列），满足各项要求的方案中没有代价更低的（代价 ${best.cost}）。`,
    };
  if (best.groups === null)
    return {
      tone: "warning",
      title: "到时限没有找到方案",
      text: "既没有找到满足各项要求的方案，也没有证明它不存在。请延长时限，或放宽要求后再求。",
    };
  const gap = gapPercent(best);
  return {
    tone: "warning",
    title: gap === null ? "到时限未证明最优" : `到时限未证明最优，差距 ${gap}%`,
    text:
      gap === null
        ? `已找到满足各项要求的方案（代价 ${best.cost}），还不知道能否更好。请延长时限后再求。`
        : `已找到满足各项要求的方案，代价 ${best.cost}；已证明任何方案的代价都不低于 ${best.bound}，所以至多还能好 ${gap}%。延长时限可能证明或找到更好的。`,
  };
}

/** 不同组：A 与 B —— 多留 1 座，大中型比例低 0.80 个百分点 */
export function priceText(price: FoundOptimum["prices"][number], nameOf: (id: string) => string): string {
  const { kind, pair, mines, sharePoints, cost, state } = price;
  const points = sharePoints === null ? new Exact(0) : new Exact(sharePoints);
  const changes = [
    ...(mines === 0 ? [] : [`${mines > 0 ? "多" : "少"}留 ${Math.abs(mines)} 座`]),
    ...(points.isZero()
      ? []
      : [`大中型比例${points.gt(0) ? "低" : "高"} ${points.abs().toFixed(2)} 个百分点`]),
  ];
  const costs = changes.length === 0 && cost > 0 ? [`代价多 ${cost}，座数和比例不变`] : changes;
  const told = costs.length > 0 ? costs.join("，") : "没有代价";
  const doubt = state === "proved" ? "" : "（未证明，仅供参考）";
  return `${kind === "apart" ? "不同组" : "须同组"}：${pair.map(nameOf).join(" 与 ")} —— ${told}${doubt}`;
}

const loosening: Record<LimitKind, string> = {
  most_left: "可在“要求与约定”中调高砂石土类整合后最多保留的比例",
  share: "可在“要求与约定”中调低大中型矿山比例",
  merged_class: "可在“要求与约定”中不要求整合后达到大中型，或调高一组最多几座",
  must_merge: "可允许矿体未登记的也合并、调高一组最多几座，或不要求必须整合的不得单列",
  too_near: "可在“要求与约定”中调小或清空须合为一座的距离",
  together: "可取消这项约定",
  apart: "可取消这项约定",
  locked: "可解锁这个组",
  forbidden_ground: "可在“要求与约定”中不要求新矿区范围避开禁止区，之后在边界中扣除",
  unsafe_distance: "可在“要求与约定”中不要求新矿区范围保持安全距离，或改安全距离",
};

/** How a demand that clashes may be loosened; the planner decides whether it may be. */
export const looseningText = (kind: string): string | null => loosening[kind as LimitKind] ?? null;

/** 单列 → 与 A、B 合为一座 */
export function movedText({ before, after }: MovedMine, nameOf: (id: string) => string): string {
  const side = (ids: readonly string[]) =>
    ids.length === 0 ? "单列" : `与${ids.map(nameOf).join("、")}合为一座`;
  return `${side(before)} → ${side(after)}`;
}
