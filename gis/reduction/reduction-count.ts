import { Exact } from "../exact-decimal.ts";
import type { PolicyTarget } from "../policy/pack.ts";
import { shareStanding, type TargetStanding } from "../schemes/target-standing.ts";
import type { LineageStep, MineMove, MoveWay, TrackedMine } from "./mine-move.ts";
import { moveWays } from "./mine-move.ts";

type Target = Pick<PolicyTarget, "value" | "comparison" | "tolerance">;

/** 压减: before − merged − closed − replaced − unrecorded + all that came = after, always. */
export interface ReductionCount {
  before: number;
  after: number;
  ways: Record<MoveWay, number>;
  /** fewer by this many, as far as lineage proves it: a mine that ended without a record is held to be there still */
  proven: Reduction;
  /** the same with those mines left out, as the register counts */
  registered: Reduction;
}

export interface Reduction {
  fewer: number;
  /** of the mines before, %, half up to two decimals; negative when there are more; null of no mines */
  percent: string | null;
  /** decided on the exact share; null without a target */
  standing: TargetStanding | null;
}

/** Counts mines and what moved them; both of the same mines. */
export function reductionCount(
  mines: readonly TrackedMine[],
  moves: readonly MineMove<TrackedMine, LineageStep>[],
  target: Target | null,
): ReductionCount {
  const before = mines.filter(({ countedBefore }) => countedBefore).length;
  const after = mines.filter(({ countsNow }) => countsNow).length;
  const ways = Object.fromEntries(moveWays.map((way) => [way, 0])) as Record<MoveWay, number>;
  for (const { way } of moves) ways[way] += 1;
  const reduction = (fewer: number): Reduction => ({
    fewer,
    percent: before === 0 ? null : new Exact(fewer).times(100).div(before).toFixed(2),
    standing: target && shareStanding(fewer, before, target),
  });
  return {
    ...{ before, after, ways },
    proven: reduction(before - after - ways.unrecorded),
    registered: reduction(before - after),
  };
}
