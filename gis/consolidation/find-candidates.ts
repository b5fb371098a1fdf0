import type {
  CandidatePair,
  Candidates,
  MergeGroup,
  MergeParameters,
  MineFacts,
  MineVerdict,
  MineVerdictKind,
} from "./candidate.ts";
import { lonelyConditions } from "./clause-case.ts";
import { compareText } from "./compare-text.ts";
import { groupUp, isMergeEdge, type JudgedMine } from "./group.ts";
import { type MinePair, pairUp } from "./pair-up.ts";
import { type SizedMine, sizeUp } from "./small-mine.ts";
import { judge, type Neighbour } from "./verdict.ts";

/** Finding all pairs is nearly all of the work. */
const pairingShare = 0.95;

/**
 * Mandatory-merge candidates by 忻政办发〔2022〕58号 三(一)5 as ruled in domain Q-XZ-1…3: a verdict with its four
 * conditions for every mine, the pairs within reach, and the merge groups. Mines out of scope take no part. The
 * answer is sorted by id and does not depend on the order of the input.
 */
export function findCandidates(
  mines: readonly MineFacts[],
  parameters: MergeParameters,
  onProgress?: (share: number) => void,
): Candidates {
  const sorted = [...mines].sort((m, n) => compareText(m.id, n.id));
  const pairs = pairUp(
    sorted.filter(({ inScope }) => inScope),
    parameters,
    (share) => onProgress?.(share * pairingShare),
  );
  const found = judgeCandidates(
    sorted.map((mine) => sizeUp(mine, parameters)),
    pairs,
    parameters,
  );
  onProgress?.(1);
  return found;
}

/** `findCandidates` for mines by id that are sized and paired already. */
export function judgeCandidates(
  sized: readonly SizedMine[],
  pairs: readonly MinePair[],
  parameters: MergeParameters,
): Candidates {
  const nodes = sized.filter(({ mine }) => mine.inScope);
  const neighbours = neighboursOf(nodes, pairs);
  const judged = new Map<string, JudgedMine>(
    nodes.map((node) => [
      node.mine.id,
      { ...node, finding: judge(node, neighbours.get(node.mine.id) ?? [], parameters) },
    ]),
  );
  const edges = pairs.filter((pair) => isEdge(pair, judged));
  const groups = groupUp(judged, edges);
  const groupOf = new Map(groups.flatMap((group) => group.memberIds.map((id) => [id, group] as const)));
  const verdicts = sized.map((mine) => {
    const node = judged.get(mine.mine.id);
    if (!node) return outOfScope(mine, parameters);
    return verdictOf(node, neighbours.get(mine.mine.id) ?? [], groupOf.get(mine.mine.id));
  });
  return { parameters: { ...parameters }, verdicts, pairs: marked(pairs, edges, groupOf), groups };
}

/** Neighbours of each mine, nearest first. */
function neighboursOf(nodes: readonly SizedMine[], pairs: readonly MinePair[]): Map<string, Neighbour[]> {
  const byId = new Map(nodes.map((node) => [node.mine.id, node]));
  const found = new Map<string, Neighbour[]>(nodes.map((node) => [node.mine.id, []]));
  const nearestFirst = [...pairs].sort((p, q) => p.distanceM - q.distanceM);
  for (const pair of nearestFirst) {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
    if (!a || !b) continue;
    found.get(pair.a)?.push({ sized: b, pair });
    found.get(pair.b)?.push({ sized: a, pair });
  }
  return found;
}

function isEdge(pair: MinePair, judged: ReadonlyMap<string, JudgedMine>): boolean {
  const [a, b] = [judged.get(pair.a), judged.get(pair.b)];
  return a !== undefined && b !== undefined && isMergeEdge(pair, a, b);
}

function marked(
  pairs: readonly MinePair[],
  edges: readonly MinePair[],
  groupOf: ReadonlyMap<string, MergeGroup>,
): CandidatePair[] {
  const linking = new Set(edges.filter((edge) => groupOf.has(edge.a)));
  return pairs.map((pair) => ({ ...pair, links: linking.has(pair) }));
}

function verdictOf(
  { mine, officialAreaM2, finding }: JudgedMine,
  neighbours: readonly Neighbour[],
  group: MergeGroup | undefined,
): MineVerdict {
  const isSubject = finding.verdict === "not_mandatory" && group?.suggestedSubjectId === mine.id;
  const verdict: MineVerdictKind = isSubject ? "suggested_subject" : finding.verdict;
  return {
    mineId: mine.id,
    ...finding,
    verdict,
    officialAreaM2,
    neighbourIds: neighbours.map(({ sized }) => sized.mine.id),
    groupId: group?.id ?? null,
  };
}

function outOfScope(sized: SizedMine, parameters: MergeParameters): MineVerdict {
  return {
    mineId: sized.mine.id,
    verdict: "out_of_scope",
    bothSmall: false,
    critical: false,
    officialAreaM2: sized.officialAreaM2,
    conditions: lonelyConditions(sized, parameters),
    neighbourIds: [],
    groupId: null,
  };
}
