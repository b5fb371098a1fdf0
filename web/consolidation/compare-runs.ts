import type { CandidateView, VerdictRow } from "./candidate-view.ts";

/** A mine whose verdict two runs see differently. */
export interface VerdictChange {
  row: VerdictRow;
  before: VerdictRow["verdict"]["verdict"] | null;
}

/** Which verdicts a run changes against an earlier one; mines new to the register count as changed from nothing. */
export function verdictChanges(before: CandidateView, after: CandidateView): VerdictChange[] {
  return after.rows.flatMap((row) => {
    const was = before.byMine.get(row.mine.id)?.verdict.verdict ?? null;
    return was === row.verdict.verdict ? [] : [{ row, before: was }];
  });
}
