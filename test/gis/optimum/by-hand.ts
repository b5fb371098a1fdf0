import type { BinaryRow } from "#gis/optimum/binary-model";
import type { OptimumTask } from "#gis/optimum/find-optimum";
import { draftCost, groupCost } from "#gis/optimum/group-cost";
import { type MergedMine, mergedMine } from "#gis/optimum/merged-mine";
import { namedLimits } from "#gis/optimum/named-limits";
import type { OptimumMine } from "#gis/optimum/optimum-mine";

/** Every way to part a list into sets. */
function* partitions<Item>(items: readonly Item[]): Generator<Item[][]> {
  const [first, ...rest] = items;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const sets of partitions(rest)) {
    yield [[first], ...sets];
    for (const at of sets.keys()) yield sets.map((set, place) => (place === at ? [first, ...set] : set));
  }
}

/** The least cost there is by trying out everything; null when no scheme keeps the rules. `mayBe`: the ground lets these be one. */
export function byHand(
  { mines, links, rules }: OptimumTask,
  mayBe: (memberIds: readonly string[]) => boolean = () => true,
): number | null {
  const limits = namedLimits(mines, rules);
  const cost = groupCost(mines, rules.weights);
  const start = draftCost(mines, rules.weights);
  const hangsTogether = (members: readonly OptimumMine[]) => {
    const reached = new Set([members[0]?.id]);
    for (const _ of members)
      for (const { a, b } of links)
        if (
          members.some(({ id }) => id === a) &&
          members.some(({ id }) => id === b) &&
          (reached.has(a) || reached.has(b))
        )
          reached.add(a).add(b);
    return members.every(({ id }) => reached.has(id));
  };
  let least: number | null = null;
  for (const sets of partitions(mines)) {
    if (sets.some((set) => set.length > rules.mostMembers || !hangsTogether(set))) continue;
    if (sets.some((set) => set.length > 1 && !mayBe(set.map(({ id }) => id)))) continue;
    const groups = sets.map((set) =>
      mergedMine(
        set,
        links.filter(({ a, b }) => [a, b].every((id) => set.some((mine) => mine.id === id))),
      ),
    );
    if (
      !limits.every(({ bans, row }) => !groups.some((group) => bans?.(group)) && holds(row?.(groups), groups))
    )
      continue;
    const total = groups.reduce((sum, group) => sum + cost(group), start);
    least = least === null ? total : Math.min(least, total);
  }
  return least;
}

function holds(row: BinaryRow | undefined, groups: readonly MergedMine[]): boolean {
  if (!row) return true;
  const sum = row.values.reduce((total, value) => total + value, 0);
  if (row.columns.some((column) => column >= groups.length)) throw new Error("a row speaks of its groups");
  return sum >= row.least && sum <= row.most;
}
