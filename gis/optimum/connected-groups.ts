/**
 * Every set of nodes that hang together, up to `mostMembers`, each once and sorted; null where there are more than `most`.
 * `neighbours[v]` are the nodes beside v. Wernicke's ESU: a set grows only by nodes after its first, and by each only once.
 */
export function connectedGroups(
  neighbours: readonly (readonly number[])[],
  { mostMembers, most }: { mostMembers: number; most: number },
): number[][] | null {
  const groups: number[][] = [];
  const grow = (
    members: readonly number[],
    beside: readonly number[],
    seen: ReadonlySet<number>,
  ): boolean => {
    if (groups.length === most) return false;
    groups.push(members.toSorted((a, b) => a - b));
    if (members.length === mostMembers) return true;
    const [first = 0] = members;
    const waiting = [...beside];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const news = (neighbours[next] ?? []).filter((node) => node > first && !seen.has(node));
      if (!grow([...members, next], [...waiting, ...news], new Set([...seen, ...news]))) return false;
    }
    return true;
  };
  for (const start of neighbours.keys()) {
    const beside = (neighbours[start] ?? []).filter((node) => node > start);
    if (!grow([start], beside, new Set([start, ...beside]))) return null;
  }
  return groups;
}
