import type { SolveBinary } from "./binary-model.ts";
import { findOptimum, nearBest, type Optimum, type OptimumTask } from "./find-optimum.ts";
import { limitText } from "./limit-text.ts";
import { mergedMine } from "./merged-mine.ts";
import type { LimitKind } from "./named-limits.ts";
import type { OptimumMine } from "./optimum-mine.ts";
import { type SchemeMeasures, schemeMeasures } from "./scheme-measures.ts";
import { groundDoubts } from "./start-ground.ts";
import { type WishPrice, wishPrices } from "./wish-prices.ts";

/** A scheme that was found, as it is kept: who goes with whom, and what that comes to. */
export interface FoundScheme {
  state: Optimum["state"];
  /** members of each mine that is left; null when none was found */
  groups: string[][] | null;
  measures: SchemeMeasures | null;
  cost: number | null;
  /** nothing costs less */
  bound: number | null;
}

/** Everything that a search for the best scheme says. */
export interface SettledScheme {
  best: FoundScheme;
  /** other schemes near it, the better first */
  others: FoundScheme[];
  /** where none keeps all rules: a smallest set of them that cannot be kept together, in words */
  conflicts: { kind: LimitKind; mineIds: string[]; text: string }[];
  prices: WishPrice[];
  /** how many merged mines were weighed */
  weighed: number;
  /** places where not every merger could be weighed: its members, and how many of them at most went together */
  shortened: Optimum["shortened"];
  /** what of the ground is not known or 临界, and therefore ruled nothing out */
  doubts: string[];
}

/** a scheme that costs up to two mines more, and differs in two of its merged mines, is another one near */
const nearness = { different: 2, minesMore: 2 } as const;

/** The best scheme with its proof, what each wish costs, and others near it. */
export function settleScheme(
  task: OptimumTask,
  { others, nameOf }: { others: number; nameOf: (mineId: string) => string },
  solve: SolveBinary,
): SettledScheme {
  const { mines, rules } = task;
  const near = {
    count: others + 1,
    different: nearness.different,
    slack: nearness.minesMore * rules.weights.mines,
  };
  const [best, ...more] = others > 0 ? nearBest(task, near, solve) : [findOptimum(task, solve)];
  if (!best) throw new Error("a search answers");
  const told = ({ state, scheme, bound }: Optimum): FoundScheme => {
    if (scheme === null) return { state, bound, groups: null, measures: null, cost: null };
    const { groups, cost } = scheme;
    const members = groups.map(({ memberIds }) => memberIds);
    return { state, bound, groups: members, measures: schemeMeasures(mines, groups), cost };
  };
  return {
    best: told(best),
    others: more.map(told),
    conflicts: best.conflicts.map((limit) => ({
      kind: limit.kind,
      mineIds: [...limit.mineIds],
      text: `${limitText(limit, rules, nameOf)}${limit.kind === "share" ? unknownText(mines) : ""}`,
    })),
    prices: wishPrices(task, best, solve),
    ...{ weighed: best.weighed, shortened: best.shortened },
    doubts: [...groundDoubts(task.ground, rules), ...best.open],
  };
}

/** A share is counted without mines of unknown class: where it clashes, these may be why. */
function unknownText(mines: readonly OptimumMine[]): string {
  const unknown = mines.filter((mine) => mergedMine([mine], []).productionClass === null).length;
  return unknown > 0 ? `（${unknown} 座规模待核实，没有计入大中型）` : "";
}
