import { compareText } from "../consolidation/compare-text.ts";
import type { BinaryRow, SolveBinary } from "./binary-model.ts";
import { conflictingLimits } from "./conflicting-limits.ts";
import { type FieldGround, groundLimits } from "./ground-limits.ts";
import { draftCost, groupCost } from "./group-cost.ts";
import type { MergedMine } from "./merged-mine.ts";
import { type NamedLimit, namedLimits } from "./named-limits.ts";
import type { MergeLink, OptimumMine, OptimumRules } from "./optimum-mine.ts";
import { type PossibleGroups, possibleGroups } from "./possible-groups.ts";
import { settlePartition } from "./settle-partition.ts";
import { groundJudge, type JudgeGround } from "./start-ground.ts";

export interface Scheme {
  groups: MergedMine[];
  /** by the weights, a whole number */
  cost: number;
}

export interface Optimum {
  /** `proved`: no scheme costs less; `stopped`: time ran out or somebody stopped it; `impossible`: none keeps all rules */
  state: "proved" | "stopped" | "impossible";
  /** null when none was found */
  scheme: Scheme | null;
  /** no scheme costs less than this */
  bound: number | null;
  /** of `impossible`: a smallest set of rules that cannot be kept together */
  conflicts: NamedLimit[];
  shortened: PossibleGroups["shortened"];
  /** how many merged mines were weighed */
  weighed: number;
  /** what of the ground of the scheme is 临界, in words */
  open: string[];
}

export interface OptimumTask {
  mines: readonly OptimumMine[];
  links: readonly MergeLink[];
  rules: OptimumRules;
  /** where the mines lie; undefined = not known, nothing is ruled out by it */
  ground?: FieldGround | undefined;
}

/** What a search stands on; the same for the best scheme and for others near it. */
interface Ground {
  task: OptimumTask;
  possible: PossibleGroups;
  costs: number[];
  draft: number;
  /** more of them as merged mines that look best are judged by their ground */
  limits: NamedLimit[];
  judge: JudgeGround;
}

const noDoubt: JudgeGround = () => ({ faults: [], open: [] });

function groundOf(task: OptimumTask): Ground {
  const { mines, links, rules, ground } = task;
  const possible = possibleGroups(mines, links, rules.mostMembers);
  const costs = possible.groups.map(groupCost(mines, rules.weights));
  return {
    ...{ task, possible, costs, draft: draftCost(mines, rules.weights) },
    limits: [...namedLimits(mines, rules), ...(ground ? groundLimits(ground, rules) : [])],
    judge: ground ? groundJudge(ground, rules) : noDoubt,
  };
}

/** The scheme that costs least by the weights and keeps every rule, with its proof, or the rules that cannot be kept together. */
export function findOptimum(task: OptimumTask, solve: SolveBinary): Optimum {
  return settle(groundOf(task), solve, []);
}

/**
 * Up to `count` schemes, the best first, each differing from those before it in at least `different` merged mines and costing at most
 * `slack` more than the best.
 */
export function nearBest(
  task: OptimumTask,
  { count, different, slack }: { count: number; different: number; slack: number },
  solve: SolveBinary,
): Optimum[] {
  const ground = groundOf(task);
  const found = [settle(ground, solve, [])];
  const [best] = found;
  while (best?.scheme && found.length < count) {
    const rows = [
      costRow(ground, best.scheme.cost + slack),
      ...found.flatMap((one) => otherRow(ground, one, different)),
    ];
    const next = settle(ground, solve, rows);
    if (next.scheme === null) break;
    found.push(next);
  }
  return found;
}

/**
 * Whether the ground lets a merged mine be takes a while to say, so it is asked only of those that look best: one that may not be is ruled
 * out and the rest settled again. What then stands is the best of all that may be, as nothing else was ruled out.
 */
function settle(ground: Ground, solve: SolveBinary, rows: readonly BinaryRow[]): Optimum {
  for (;;) {
    const found = settleBy(ground, solve, rows);
    const merged = (found.scheme?.groups ?? []).filter(({ memberIds }) => memberIds.length > 1);
    const verdicts = merged.map(({ memberIds }) => ground.judge(memberIds));
    const faults = verdicts.flatMap((verdict) => verdict.faults);
    if (faults.length === 0) return { ...found, open: verdicts.flatMap(({ open }) => open) };
    ground.limits.push(...faults);
  }
}

function settleBy(ground: Ground, solve: SolveBinary, rows: readonly BinaryRow[]): Optimum {
  const { possible, costs, draft, limits } = ground;
  const start = draftColumns(ground);
  const { state, chosen, bound } = settlePartition({ possible, costs, limits, rows, start }, solve);
  const cost = chosen?.reduce((sum, column) => sum + (costs[column] ?? 0), draft);
  return {
    state,
    scheme: chosen && cost !== undefined ? { groups: groupsOf(possible, chosen), cost } : null,
    bound: bound === null ? null : bound + draft,
    conflicts: state === "impossible" && rows.length === 0 ? conflictsOf(ground, solve) : [],
    shortened: possible.shortened,
    weighed: possible.groups.length,
    open: [],
  };
}

const groupsOf = ({ groups }: PossibleGroups, chosen: readonly number[]) =>
  chosen
    .flatMap((column) => groups[column] ?? [])
    .sort((g, h) => compareText(g.memberIds[0] ?? "", h.memberIds[0] ?? ""));

/** Whether limits can be kept is asked at no cost: the first scheme found answers it. */
function conflictsOf({ possible, limits }: Ground, solve: SolveBinary): NamedLimit[] {
  const costs = possible.groups.map(() => 0);
  return conflictingLimits(
    limits,
    (some) => settlePartition({ possible, costs, limits: some }, solve).state !== "impossible",
  );
}

/** The groups of the draft, where every one of them is among the possible. */
function draftColumns({ task: { mines }, possible }: Ground): number[] {
  const draft = new Map<string, string[]>();
  for (const { id, draftGroup } of mines) {
    const key = draftGroup === null ? `alone:${id}` : `group:${draftGroup}`;
    draft.set(key, [...(draft.get(key) ?? []), id]);
  }
  if (draft.size === mines.length) return [];
  const columnOf = new Map(possible.groups.map(({ memberIds }, column) => [memberIds.join(), column]));
  const columns = [...draft.values()].map((ids) => columnOf.get(ids.sort().join()));
  const known = columns.filter((column) => column !== undefined);
  return known.length === columns.length ? known : [];
}

function costRow({ costs, draft }: Ground, most: number): BinaryRow {
  return { least: -Infinity, most: most - draft, columns: [...costs.keys()], values: costs };
}

/** At least `different` of the merged mines of a scheme are not there; of one that merges none, not all stay alone. */
function otherRow({ possible }: Ground, { scheme }: Optimum, different: number): BinaryRow[] {
  if (!scheme) return [];
  const merged = scheme.groups.filter(({ memberIds }) => memberIds.length > 1);
  const named = new Set(merged.length > 0 ? merged : scheme.groups);
  const columns = [...possible.groups.entries()].flatMap(([column, group]) =>
    named.has(group) ? column : [],
  );
  const most = named.size - Math.max(1, Math.min(different, merged.length));
  return [{ least: -Infinity, most, columns, values: columns.map(() => 1) }];
}
