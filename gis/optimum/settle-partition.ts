import type { BinaryAnswer, BinaryModel, BinaryRow, SolveBinary } from "./binary-model.ts";
import type { NamedLimit } from "./named-limits.ts";
import type { PossibleGroups } from "./possible-groups.ts";

/** A choice among groups so that every mine is in exactly one. */
export interface PartitionTask {
  possible: PossibleGroups;
  /** of each group, whole numbers */
  costs: readonly number[];
  limits: readonly NamedLimit[];
  /** beyond what the limits ask of all groups together */
  rows?: readonly BinaryRow[];
  /** columns of a scheme to start from */
  start?: readonly number[];
}

/**
 * The choice that costs least. Parts that no link joins are settled each by itself; only where what is asked of all together is
 * then not kept, all are settled in one. Either way what is called proved is so for all mines.
 */
export function settlePartition(task: PartitionTask, solve: SolveBinary): BinaryAnswer {
  const { possible, costs, limits, start = [] } = task;
  const banned = bannedColumns(task);
  const coupling = [...limits.flatMap(({ row }) => row?.(possible.groups) ?? []), ...(task.rows ?? [])];
  const apart = coupling.length > 0 && isNearlyOne(possible) ? unsettled : settleParts(task, banned, solve);
  if (apart.state === "impossible" || coupling.every((row) => isKept(row, apart.chosen))) return apart;
  const cover = possible.parts.flatMap((columns) => coverRows(possible, columns));
  const fits = start.length > 0 && !start.some((column) => banned.has(column));
  const whole = { costs, banned, rows: [...cover, ...coupling] };
  const answer = solve(whole, fits ? { start } : {});
  if (answer.state === "impossible" || answer.bound === null || apart.bound === null) return answer;
  // fewer rules cannot cost more
  return { ...answer, bound: Math.max(answer.bound, apart.bound) };
}

/** One part as large as all others together takes as long by itself as with the rest. */
const isNearlyOne = ({ groups, parts }: PossibleGroups) =>
  parts.some((columns) => columns.length * 2 > groups.length);

const unsettled: BinaryAnswer = { state: "stopped", chosen: null, bound: null };

/** A limit about some mines rules out groups that hold one of them and no other: only those are asked about. */
function bannedColumns({ possible, limits }: PartitionTask): ReadonlySet<number> {
  const { groups } = possible;
  const holding = columnsByMine(possible);
  const all = [...groups.keys()];
  const banned = new Set<number>();
  for (const { bans, mineIds } of limits) {
    if (!bans) continue;
    for (const column of mineIds.length === 0 ? all : mineIds.flatMap((id) => holding.get(id) ?? [])) {
      const group = groups[column];
      if (group && !banned.has(column) && bans(group)) banned.add(column);
    }
  }
  return banned;
}

const knownColumns = new WeakMap<PossibleGroups, Map<string, number[]>>();

function columnsByMine(possible: PossibleGroups): ReadonlyMap<string, readonly number[]> {
  const known = knownColumns.get(possible);
  if (known) return known;
  const holding = new Map<string, number[]>();
  for (const [column, { memberIds }] of possible.groups.entries()) {
    for (const id of memberIds) {
      const columns = holding.get(id);
      if (columns) columns.push(column);
      else holding.set(id, [column]);
    }
  }
  knownColumns.set(possible, holding);
  return holding;
}

function settleParts(
  { possible, costs, start = [] }: PartitionTask,
  banned: ReadonlySet<number>,
  solve: SolveBinary,
): BinaryAnswer {
  const startsIn = new Set(start);
  let joined: BinaryAnswer = { state: "proved", chosen: [], bound: 0 };
  for (const columns of possible.parts) {
    const model = partModel(possible, columns, { costs, banned });
    const local = [...columns.keys()].filter((at) => startsIn.has(columns[at] ?? -1));
    const isSound = local.length > 0 && !local.some((at) => model.banned.has(at));
    const answer = solve(model, isSound ? { start: local } : {});
    if (answer.state === "impossible") return answer;
    joined = beside(joined, answer, columns);
  }
  return joined;
}

/** What two parts come to together; the second speaks of its own columns. */
function beside(
  one: BinaryAnswer,
  { state, chosen, bound }: BinaryAnswer,
  columns: readonly number[],
): BinaryAnswer {
  const added = chosen?.flatMap((at) => columns[at] ?? []);
  return {
    state: state === "proved" ? one.state : state,
    chosen: one.chosen && added ? [...one.chosen, ...added] : null,
    bound: one.bound !== null && bound !== null ? one.bound + bound : null,
  };
}

/** The columns of one part alone, numbered from 0. */
function partModel(
  possible: PossibleGroups,
  columns: readonly number[],
  { costs, banned }: Pick<BinaryModel, "costs" | "banned">,
): BinaryModel {
  const at = new Map(columns.map((column, place) => [column, place]));
  return {
    costs: columns.map((column) => costs[column] ?? 0),
    banned: new Set(columns.flatMap((column) => (banned.has(column) ? (at.get(column) ?? []) : []))),
    rows: coverRows(possible, columns).map((row) => ({
      ...row,
      columns: row.columns.map((column) => at.get(column) ?? 0),
    })),
  };
}

/** Each mine is in exactly one group. */
function coverRows({ groups }: PossibleGroups, columns: readonly number[]): BinaryRow[] {
  const holding = new Map<string, number[]>();
  for (const column of columns) {
    for (const id of groups[column]?.memberIds ?? []) {
      const list = holding.get(id);
      if (list) list.push(column);
      else holding.set(id, [column]);
    }
  }
  return [...holding.values()].map((held) => ({
    least: 1,
    most: 1,
    columns: held,
    values: held.map(() => 1),
  }));
}

function isKept({ columns, values, least, most }: BinaryRow, chosen: readonly number[] | null): boolean {
  if (chosen === null) return false;
  const at = new Map(columns.map((column, place) => [column, values[place] ?? 0]));
  const sum = chosen.reduce((total, column) => total + (at.get(column) ?? 0), 0);
  return sum >= least && sum <= most;
}
