import { Exact } from "../exact-decimal.ts";
import type { MergeGroup } from "./candidate.ts";
import { compareText } from "./compare-text.ts";
import type { MinePair } from "./pair-up.ts";
import { legalAreaKm2, type SizedMine } from "./small-mine.ts";
import { yes } from "./truth.ts";
import type { Finding } from "./verdict.ts";

/** A mine with its finding: a node of the merge graph. */
export interface JudgedMine extends SizedMine {
  finding: Finding;
}

/** Whether a pair is an edge of the merge graph: within the limit, same orebody, at least one end small (Q-XZ-3). */
export function isMergeEdge(pair: MinePair, a: SizedMine, b: SizedMine): boolean {
  return pair.withinLimit && pair.orebody === "same" && (a.small === yes || b.small === yes);
}

/** Merge groups: connected components over the edges that hold at least one mandatory mine (Q-XZ-3), by smallest id. */
export function groupUp(
  mines: ReadonlyMap<string, JudgedMine>,
  edges: readonly { a: string; b: string }[],
): MergeGroup[] {
  return components(edges)
    .map((ids) => ids.flatMap((id) => mines.get(id) ?? []))
    .filter((members) => members.some(isMandatory))
    .map(groupOf)
    .sort((g, h) => compareText(g.id, h.id));
}

function components(edges: readonly { a: string; b: string }[]): string[][] {
  const linked = new Map<string, string[]>();
  for (const { a, b } of edges) {
    linked.set(a, [...(linked.get(a) ?? []), b]);
    linked.set(b, [...(linked.get(b) ?? []), a]);
  }
  const seen = new Set<string>();
  return [...linked.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    return [reachableFrom(start, linked, seen)];
  });
}

function reachableFrom(start: string, linked: ReadonlyMap<string, string[]>, seen: Set<string>): string[] {
  const reached = [start];
  seen.add(start);
  for (const id of reached) {
    for (const next of linked.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reached.push(next);
    }
  }
  return reached.sort(compareText);
}

function groupOf(members: readonly JudgedMine[]): MergeGroup {
  const memberIds = members.map(({ mine }) => mine.id);
  const reserves = members.flatMap(({ mine }) => mine.reserveWt ?? []);
  return {
    id: memberIds[0] ?? "",
    memberIds,
    mandatoryIds: members.filter(isMandatory).map(({ mine }) => mine.id),
    suggestedSubjectId: [...members].sort(bySuitability)[0]?.mine.id ?? null,
    totalAreaM2: members.reduce((sum, { officialAreaM2 }) => sum + officialAreaM2, 0),
    totalReserveWt: reserves.length === 0 ? null : Exact.sum(...reserves).toFixed(),
    reserveIncomplete: reserves.length < members.length,
  };
}

function isMandatory({ finding }: JudgedMine): boolean {
  return finding.verdict === "must_merge";
}

const subjectRank = { not_mandatory: 0, to_verify: 1, must_merge: 2 } as const;

/** Subject order: mines the clause does not compel first, then the larger by legal area, then by reserves. */
function bySuitability(a: JudgedMine, b: JudgedMine): number {
  return (
    subjectRank[a.finding.verdict] - subjectRank[b.finding.verdict] ||
    legalAreaKm2(b).comparedTo(legalAreaKm2(a)) ||
    new Exact(b.mine.reserveWt ?? -1).comparedTo(a.mine.reserveWt ?? -1) ||
    compareText(a.mine.id, b.mine.id)
  );
}
