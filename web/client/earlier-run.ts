interface ListedRun {
  id: string;
  recomputes: string | null;
}

/** What a run is compared with: the one it computes again, else the one before it; runs come newest first. */
export function earlierRun<Run extends ListedRun>(run: Run, runs: readonly Run[]): Run | undefined {
  return runs.find(({ id }) => id === run.recomputes) ?? runs[runs.findIndex(({ id }) => id === run.id) + 1];
}
