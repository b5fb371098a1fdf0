import { Exact } from "../exact-decimal.ts";
import type { SolveBinary } from "./binary-model.ts";
import { findOptimum, type Optimum, type OptimumTask } from "./find-optimum.ts";
import type { MinePairIds } from "./optimum-mine.ts";
import { schemeMeasures } from "./scheme-measures.ts";

/** What one wish costs: how much better the best scheme were without it. */
export interface WishPrice {
  kind: "together" | "apart";
  pair: MinePairIds;
  /** `proved`: so much exactly; `stopped`: at least one of the two schemes is not proved to be the best */
  state: "proved" | "stopped";
  /** mines that would be left less; below 0 where the best scheme without it leaves more of them */
  mines: number;
  /** points of 大中型矿山比例 that would be won, to two decimals */
  sharePoints: string | null;
  /** by the weights, a whole number, never below 0 of what is proved */
  cost: number;
}

/** Prices each wish of a task against its best scheme; none where no scheme keeps them all. */
export function wishPrices(task: OptimumTask, best: Optimum, solve: SolveBinary): WishPrice[] {
  const { rules } = task;
  const without = (kind: WishPrice["kind"], pair: MinePairIds) =>
    priceOf(task, best, {
      ...{ kind, pair },
      free: findOptimum(
        { ...task, rules: { ...rules, [kind]: rules[kind].filter((other) => other !== pair) } },
        solve,
      ),
    });
  return [
    ...rules.together.flatMap((pair) => without("together", pair)),
    ...rules.apart.flatMap((pair) => without("apart", pair)),
  ];
}

function priceOf(
  { mines }: OptimumTask,
  best: Optimum,
  { kind, pair, free }: Pick<WishPrice, "kind" | "pair"> & { free: Optimum },
): WishPrice[] {
  if (best.scheme === null || free.scheme === null) return [];
  const [kept, won] = [best.scheme, free.scheme].map(({ groups }) => schemeMeasures(mines, groups));
  if (!kept || !won) return [];
  const [withIt, without] = [kept.sharePercentAfter, won.sharePercentAfter];
  return [
    {
      ...{ kind, pair },
      state: best.state === "proved" && free.state === "proved" ? "proved" : "stopped",
      mines: kept.minesAfter - won.minesAfter,
      sharePoints: withIt === null || without === null ? null : new Exact(without).minus(withIt).toFixed(2),
      cost: best.scheme.cost - free.scheme.cost,
    },
  ];
}
