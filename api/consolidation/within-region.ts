import type { Candidates } from "#gis/consolidation/candidate";

/**
 * What a county is told of its city's candidates: verdicts on its own mines, every group and pair one of them is in.
 * A group that reaches over the county line stays whole.
 */
export function withinRegion(found: Candidates, isHere: (mineId: string) => boolean): Candidates {
  const groups = found.groups.filter(({ memberIds }) => memberIds.some(isHere));
  const groupOf = new Map(groups.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id])));
  const inOneGroup = (a: string, b: string) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
  return {
    ...found,
    groups,
    verdicts: found.verdicts.filter(({ mineId }) => isHere(mineId)),
    pairs: found.pairs.filter(({ a, b }) => isHere(a) || isHere(b) || inOneGroup(a, b)),
  };
}
