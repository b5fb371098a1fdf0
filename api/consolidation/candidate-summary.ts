import type { Candidates } from "#gis/consolidation/candidate";
import type { MineTriggers, TriggerOutcome } from "#gis/triggers/trigger";

/** Counts of a result as lists and cards show them. */
export function candidateSummary({
  verdicts,
  pairs,
  groups,
}: Pick<Candidates, "verdicts" | "pairs" | "groups">): Record<string, number> {
  const count = (kind: Candidates["verdicts"][number]["verdict"]) =>
    verdicts.filter(({ verdict }) => verdict === kind).length;
  return {
    mines: verdicts.length,
    mustMerge: count("must_merge"),
    toVerify: count("to_verify"),
    subjects: count("suggested_subject"),
    outOfScope: count("out_of_scope"),
    bothSmall: verdicts.filter(({ bothSmall }) => bothSmall).length,
    critical: verdicts.filter(({ critical }) => critical).length,
    groups: groups.length,
    pairs: pairs.length,
  };
}

/** How many mines some rule beside 三(一)5 holds for, and how many one cannot be told of. */
export function triggerSummary(triggers: readonly MineTriggers[]): Record<string, number> {
  const count = (outcome: TriggerOutcome) =>
    triggers.filter(({ findings }) => findings.some((finding) => finding.outcome === outcome)).length;
  return { triggered: count("holds"), triggersToVerify: count("unverified") };
}
