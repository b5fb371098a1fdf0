import type { MergeGroup } from "#gis/consolidation/candidate";
import { Exact } from "#gis/exact-decimal";
import {
  type MineTriggers,
  type TriggerFinding,
  type TriggerKey,
  type TriggerOutcome,
  triggerKeys,
} from "#gis/triggers/trigger";
import { triggerGroups } from "#gis/triggers/trigger-groups";
import type { CandidateReply, VerdictRow } from "./candidate-view.ts";

/** What the lists show of one rule beside 三(一)5: the mines it holds for, or might. */
export type TriggerShown = `trigger:${TriggerKey}`;

export const triggerShown = (key: TriggerKey): TriggerShown => `trigger:${key}`;

export function shownTrigger(shown: string): TriggerKey | null {
  return triggerKeys.find((key) => triggerShown(key) === shown) ?? null;
}

/** The rules of a run: whether its document has the clause, and how many mines each holds for or might. */
export interface TriggerCount {
  key: TriggerKey;
  isReference: boolean;
  holds: number;
  unverified: number;
}

export function triggerCounts(rows: readonly VerdictRow[]): TriggerCount[] {
  return triggerKeys.flatMap((key) => {
    const findings = rows.flatMap(({ triggers }) => triggers.filter(({ trigger }) => trigger === key));
    const [first] = findings;
    const count = (outcome: TriggerOutcome) => findings.filter((one) => one.outcome === outcome).length;
    if (!first) return [];
    const isReference = first.clauseId === null;
    return [{ key, isReference, holds: count("holds"), unverified: count("unverified") }];
  });
}

/** The finding of a rule that holds for a mine or might; what fails is no reason. */
export function openFinding({ triggers }: VerdictRow, key: TriggerKey): TriggerFinding | null {
  return triggers.find(({ trigger, outcome }) => trigger === key && outcome !== "fails") ?? null;
}

/** What holds first, then what might, then what does not. */
export function byGravity(findings: readonly TriggerFinding[]): TriggerFinding[] {
  const rank = ["holds", "unverified", "fails"];
  return [...findings].sort((a, b) => rank.indexOf(a.outcome) - rank.indexOf(b.outcome));
}

/** Groups of each rule with the totals of their members; a member of another county is counted, its area is not known here. */
export function groupsOfTriggers(
  reply: Pick<CandidateReply, "triggers">,
  byMine: ReadonlyMap<string, VerdictRow>,
): ReadonlyMap<TriggerKey, MergeGroup[]> {
  const mines: readonly MineTriggers[] = reply.triggers?.mines ?? [];
  return new Map(
    triggerKeys.map((key) => [key, triggerGroups(mines, key).map((ids) => groupOf(ids, byMine))]),
  );
}

function groupOf(memberIds: string[], byMine: ReadonlyMap<string, VerdictRow>): MergeGroup {
  const rows = memberIds.flatMap((id) => byMine.get(id) ?? []);
  const reserves = rows.flatMap(({ mine }) => mine.reserveWt ?? []);
  return {
    id: memberIds[0] ?? "",
    memberIds,
    mandatoryIds: [],
    suggestedSubjectId: null,
    totalAreaM2: rows.reduce((sum, { verdict }) => sum + verdict.officialAreaM2, 0),
    totalReserveWt: reserves.length === 0 ? null : Exact.sum(...reserves).toFixed(),
    reserveIncomplete: reserves.length < memberIds.length,
  };
}
