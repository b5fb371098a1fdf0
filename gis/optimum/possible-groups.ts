import { compareText } from "../consolidation/compare-text.ts";
import { connectedGroups } from "./connected-groups.ts";
import { type MergedMine, mergedMine } from "./merged-mine.ts";
import type { MergeLink, OptimumMine } from "./optimum-mine.ts";

/** Every merged mine that a scheme may hold. */
export interface PossibleGroups {
  groups: MergedMine[];
  /** groups of mines that no link joins to others, each settled by itself: columns of `groups` */
  parts: number[][];
  /** where so many mines lie close together that fewer than `mostMembers` were tried in one */
  shortened: { memberIds: string[]; mostMembers: number }[];
}

/** of mines that hang together; a model of more takes too long */
const mostOfOnePart = 40_000;

/**
 * All sets of up to `mostMembers` mines that hang together by links, each with what it would be. Independent of the order of
 * the input.
 */
export function possibleGroups(
  mines: readonly OptimumMine[],
  links: readonly MergeLink[],
  mostMembers: number,
): PossibleGroups {
  const sorted = mines.toSorted((m, n) => compareText(m.id, n.id));
  const sortedLinks = links.toSorted((k, l) => compareText(k.a, l.a) || compareText(k.b, l.b));
  const index = new Map(sorted.map(({ id }, at) => [id, at]));
  const beside: { node: number; link: MergeLink }[][] = sorted.map(() => []);
  for (const link of sortedLinks) {
    const [a, b] = [index.get(link.a), index.get(link.b)];
    if (a === undefined || b === undefined) continue;
    beside[a]?.push({ node: b, link });
    beside[b]?.push({ node: a, link });
  }
  const found: PossibleGroups = { groups: [], parts: [], shortened: [] };
  for (const nodes of partsOf(beside)) addPart(found, nodes, { sorted, beside, mostMembers });
  return found;
}

interface Ground {
  sorted: readonly OptimumMine[];
  beside: readonly (readonly { node: number; link: MergeLink }[])[];
  mostMembers: number;
}

function addPart(found: PossibleGroups, nodes: readonly number[], { sorted, beside, mostMembers }: Ground) {
  const local = new Map(nodes.map((node, at) => [node, at]));
  const neighbours = nodes.map((node) => [
    ...new Set((beside[node] ?? []).flatMap((next) => local.get(next.node) ?? [])),
  ]);
  const members = nodes.flatMap((node) => sorted[node] ?? []);
  for (let size = Math.min(mostMembers, nodes.length); size > 0; size--) {
    const sets = connectedGroups(neighbours, { mostMembers: size, most: mostOfOnePart });
    if (sets === null) continue;
    if (size < Math.min(mostMembers, nodes.length))
      found.shortened.push({ memberIds: members.map(({ id }) => id), mostMembers: size });
    const first = found.groups.length;
    for (const set of sets) {
      const links = set.flatMap((at) => (beside[nodes[at] ?? -1] ?? []).map(({ link }) => link));
      const chosen = set.flatMap((at) => members[at] ?? []);
      found.groups.push(mergedMine(chosen, [...new Set(links)]));
    }
    found.parts.push(sets.map((_, at) => first + at));
    return;
  }
}

/** Nodes that hang together, each part in order. */
function partsOf(beside: Ground["beside"]): number[][] {
  const seen = new Set<number>();
  return [...beside.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const part = [start];
    seen.add(start);
    for (const node of part) {
      for (const { node: next } of beside[node] ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    return [part.sort((a, b) => a - b)];
  });
}
