interface DatedRun {
  id: string;
  /** 数据截至日 */
  asOf: string;
  startedAt: string;
  recomputes: string | null;
}

/**
 * The analyses that belong to the day that is shown: those as of it. While that is today, every run that was of today when it
 * was made; one that was ordered of a past day, and whatever computes such a one again, is left to that day.
 */
export function runsOfDay<Run extends DatedRun>(runs: readonly Run[], day: string | undefined): Run[] {
  if (day !== undefined) return runs.filter(({ asOf }) => asOf === day);
  const byId = new Map(runs.map((run) => [run.id, run]));
  const first = (run: Run): Run => {
    const again = run.recomputes === null ? undefined : byId.get(run.recomputes);
    return again ? first(again) : run;
  };
  return runs.filter((run) => {
    const { asOf, startedAt, recomputes } = first(run);
    // what it computes again is not among these any more: nothing tells that it was of a past day
    return recomputes !== null || asOf >= dayBefore(startedAt);
  });
}

const dayMs = 24 * 60 * 60 * 1000;

/** In Beijing; a run that was ordered just before midnight begins on the next day. */
function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - dayMs).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}
