import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { getCandidates, listRuns, startCandidates } from "#contract/consolidation";
import { call } from "../client/call.ts";
import type { CallError } from "../client/call-error.ts";
import { queryKeyOf, useEndpoint } from "../client/use-endpoint.ts";
import { isOver, useJob } from "../client/use-job.ts";
import { useRegions } from "../shell/use-regions.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { candidateView } from "./candidate-view.ts";
import { usePlanning } from "./planning-store.ts";

/** Region of the next run: the one chosen in the tree, else the whole city. */
export function usePlanningRegion() {
  const { byCode, city } = useRegions();
  const chosen = useWorkbench(({ region }) => region);
  return (chosen ? byCode.get(chosen) : undefined) ?? city;
}

/** The run on screen (the latest of the region unless an older one was picked) and its neighbours in time. */
export function useCandidateRun() {
  const region = usePlanningRegion();
  const picked = usePlanning(({ runId }) => runId);
  const runs = useEndpoint(listRuns, region ? { query: { kind: "candidates", region: region.code } } : null);
  const done = useMemo(
    () =>
      (runs.data?.items ?? []).filter(
        ({ state, regionCode }) => state === "done" && regionCode === region?.code,
      ),
    [runs.data, region],
  );
  const run = done.find(({ id }) => id === picked) ?? done[0];
  const before = run ? done[done.indexOf(run) + 1] : undefined;
  const reply = useEndpoint(getCandidates, run ? { params: { id: run.id } } : null, { staleTimeMs: 60_000 });
  const view = useMemo(() => (reply.data ? candidateView(reply.data) : null), [reply.data]);
  return { region, runs, done, run, before, reply, view };
}

/** Starts a run as a background job and shows it when it is done. */
export function useStartRun(regionCode: string | null) {
  const { packId, changed, jobId, change } = usePlanning();
  const client = useQueryClient();
  const [error, setError] = useState<CallError | null>(null);
  const job = useJob(jobId);
  useEffect(() => {
    if (!job || !isOver(job)) return;
    void client.invalidateQueries({ queryKey: queryKeyOf(listRuns) });
    if (job.state === "done") change({ jobId: null, runId: job.resultId });
  }, [job, client, change]);
  const start = async () => {
    if (!regionCode) return;
    setError(null);
    try {
      const ticket = await call(startCandidates, {
        body: { region: regionCode, packId, parameters: changed },
      });
      change({ jobId: ticket.jobId, shown: "must_merge" });
    } catch (cause) {
      setError(cause as CallError);
    }
  };
  const running = jobId !== null && !(job && isOver(job));
  return { start, job, running, error };
}
