import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { getCandidates, listRuns, startCandidates } from "#contract/consolidation";
import { call } from "../client/call.ts";
import { earlierRun } from "../client/earlier-run.ts";
import { runsOfDay } from "../client/runs-of-day.ts";
import { queryKeyOf, useEndpoint } from "../client/use-endpoint.ts";
import { jobUnderWay, type StartedJob, useStartedJob } from "../client/use-started-job.ts";
import { useDock } from "../shell/dock-store.ts";
import { useAsOf } from "../shell/use-day.ts";
import { useTaskRegion } from "../shell/use-task-region.ts";
import { candidateView } from "./candidate-view.ts";
import { usePlanning } from "./planning-store.ts";

/** The run on screen (the latest of the region unless an older one was picked) and its neighbours in time. */
export function useCandidateRun() {
  const region = useTaskRegion();
  const asOf = useAsOf();
  const picked = usePlanning(({ runId }) => runId);
  const runs = useEndpoint(
    listRuns,
    region ? { query: { kind: "candidates", region: region.code, asOf } } : null,
  );
  const done = useMemo(
    () =>
      runsOfDay(runs.data?.items ?? [], asOf).filter(
        ({ state, regionCode }) => state === "done" && regionCode === region?.code,
      ),
    [runs.data, region, asOf],
  );
  const run = done.find(({ id }) => id === picked) ?? done[0];
  const before = run
    ? earlierRun(
        run,
        done.filter(({ packId }) => packId === run.packId),
      )
    : undefined;
  const reply = useEndpoint(getCandidates, run ? { params: { id: run.id }, query: {} } : null, {
    staleTimeMs: 60_000,
  });
  const view = useMemo(() => (reply.data ? candidateView(reply.data) : null), [reply.data]);
  return { region, runs, done, run, before, reply, view };
}

/** Starts a run as a background job and shows it when it is done: what must merge, where the document has that clause. */
export function useStartRun(region: string | null, { binds }: { binds: boolean }): StartedJob {
  const { packId, changed, triggers, jobId, finishedJobId, change } = usePlanning();
  const client = useQueryClient();
  const asOf = useAsOf();
  const runs = useEndpoint(listRuns, region ? { query: { kind: "candidates", region, asOf } } : null);
  return useStartedJob({
    jobId: jobId ?? jobUnderWay(runs.data?.items, finishedJobId),
    send: () =>
      call(startCandidates, { body: { region: region ?? "", packId, parameters: changed, triggers, asOf } }),
    onStarted: (started) =>
      change({ jobId: started, shown: binds ? "must_merge" : "all", list: binds ? "groups" : "mines" }),
    onOver: (job) => {
      void client.invalidateQueries({ queryKey: queryKeyOf(listRuns) });
      if (job.state !== "done") return;
      change({ jobId: null, finishedJobId: job.id, runId: job.resultId });
      useDock.getState().activate("candidates");
    },
  });
}
