import type { Candidates } from "#gis/consolidation/candidate";

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
