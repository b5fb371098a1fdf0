import type { z } from "zod";
import type { getCandidates, RunMine } from "#contract/consolidation";
import type { InputVersion } from "#contract/provenance";
import type { Candidates, MergeGroup, MineVerdict } from "#gis/consolidation/candidate";
import { orderGroups } from "#gis/consolidation/group-order";
import { inputsOfVerdicts } from "#gis/provenance/inputs-of-verdicts";
import type { TriggerFinding, TriggerKey } from "#gis/triggers/trigger";
import type { Shown, VerdictShown } from "./planning-store.ts";
import { groupsOfTriggers, openFinding, shownTrigger } from "./trigger-view.ts";

export type CandidateReply = z.infer<(typeof getCandidates)["reply"]>;
export type NamedMine = z.infer<typeof RunMine>;

/** One mine of a run with its name: a row of the lists. */
export interface VerdictRow {
  mine: NamedMine;
  verdict: MineVerdict;
  /** rules beside 三(一)5; none where an older engine did not look at them */
  triggers: readonly TriggerFinding[];
}

/** A finished run, ready to be looked up by mine and group; groups are numbered from the largest. */
export interface CandidateView {
  result: Candidates;
  rows: VerdictRow[];
  byMine: ReadonlyMap<string, VerdictRow>;
  /** mines that a rule beside 三(一)5 puts together */
  triggerGroups: ReadonlyMap<TriggerKey, MergeGroup[]>;
  nameOf: (mineId: string) => string;
  /** records a verdict rests on */
  inputsOf: (verdict: MineVerdict) => InputVersion[];
}

export function candidateView({ mines, result, triggers, inputs }: CandidateReply): CandidateView | null {
  if (!result) return null;
  const findingsOf = new Map((triggers?.mines ?? []).map(({ mineId, findings }) => [mineId, findings]));
  const named = new Map(mines.map((mine) => [mine.id, mine]));
  const rows = result.verdicts
    .flatMap((verdict) => {
      const mine = named.get(verdict.mineId);
      return mine ? [{ mine, verdict, triggers: findingsOf.get(mine.id) ?? [] }] : [];
    })
    .sort(byVerdictThenName);
  const groups = orderGroups(result.groups);
  const byMine = new Map(rows.map((row) => [row.mine.id, row]));
  return {
    result: { ...result, groups },
    rows,
    byMine,
    triggerGroups: groupsOfTriggers({ triggers }, byMine),
    nameOf: (id) => named.get(id)?.name ?? "未知矿山",
    inputsOf: inputsOfVerdicts(inputs),
  };
}

/** Made once: comparing names without it makes a new one for every pair of thousands. */
const byName = new Intl.Collator("zh-CN", { numeric: true });
const rank = ["must_merge", "to_verify", "suggested_subject", "not_mandatory", "out_of_scope"];

/** The gravest first. */
export function byVerdict(a: VerdictRow, b: VerdictRow): number {
  return rank.indexOf(a.verdict.verdict) - rank.indexOf(b.verdict.verdict);
}

function byVerdictThenName(a: VerdictRow, b: VerdictRow): number {
  return byVerdict(a, b) || byName.compare(a.mine.name, b.mine.name);
}

/** How many mines each chip of the summary stands for. */
export function countShown(rows: readonly VerdictRow[]): Record<VerdictShown, number> {
  const of = (shown: Shown) => rowsShown(rows, shown).length;
  return {
    all: rows.length,
    must_merge: of("must_merge"),
    to_verify: of("to_verify"),
    suggested_subject: of("suggested_subject"),
    critical: of("critical"),
    not_mandatory: of("not_mandatory"),
    out_of_scope: of("out_of_scope"),
  };
}

/** Rows of a verdict, or of a rule (where it holds before where it might), whose mine, holder or licence number has the words in it. */
export function rowsShown(rows: readonly VerdictRow[], shown: Shown, words = ""): VerdictRow[] {
  const sought = words.trim().toLowerCase();
  const found = rows.filter((row) => isShown(row, shown) && isSought(row, sought));
  const trigger = shownTrigger(shown);
  return trigger ? heldFirst(found, trigger) : found;
}

function heldFirst(rows: readonly VerdictRow[], trigger: TriggerKey): VerdictRow[] {
  const holds = (row: VerdictRow) => openFinding(row, trigger)?.outcome === "holds";
  return [...rows.filter(holds), ...rows.filter((row) => !holds(row))];
}

function isShown(row: VerdictRow, shown: Shown): boolean {
  const { verdict } = row;
  const trigger = shownTrigger(shown);
  if (trigger) return openFinding(row, trigger) !== null;
  if (shown === "all") return true;
  return shown === "critical" ? verdict.critical : verdict.verdict === shown;
}

function isSought({ mine }: VerdictRow, sought: string): boolean {
  return [mine.name, mine.holder, mine.licenceNumber].some((text) => text?.toLowerCase().includes(sought));
}

/** The groups that a filter is about: of the clause, or of the rule that is shown. */
export function groupsOf(view: CandidateView, shown: Shown): readonly MergeGroup[] {
  const trigger = shownTrigger(shown);
  return trigger ? (view.triggerGroups.get(trigger) ?? []) : view.result.groups;
}

/** Groups that hold at least one shown mine. */
export function groupsShown(view: CandidateView, shown: Shown, words = ""): MergeGroup[] {
  const ids = new Set(rowsShown(view.rows, shown, words).map(({ mine }) => mine.id));
  return groupsOf(view, shown).filter(({ memberIds }) => memberIds.some((id) => ids.has(id)));
}
