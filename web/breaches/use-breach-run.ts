import { useQueryClient } from "@tanstack/react-query";
import { getBreaches, startBreaches } from "#contract/breaches";
import { listRuns } from "#contract/consolidation";
import { call } from "../client/call.ts";
import { runsOfDay } from "../client/runs-of-day.ts";
import { queryKeyOf, useEndpoint } from "../client/use-endpoint.ts";
import { jobUnderWay, type StartedJob, useStartedJob } from "../client/use-started-job.ts";
import { useDock } from "../shell/dock-store.ts";
import { useAsOf } from "../shell/use-day.ts";
import { useTaskRegion } from "../shell/use-task-region.ts";
import { breachPackId, useEnforcement } from "./enforcement-store.ts";

/** The check on screen: the latest of the region unless an older one was picked. */
export function useBreachRun() {
  const region = useTaskRegion();
  const asOf = useAsOf();
  const picked = useEnforcement(({ runId }) => runId);
  const runs = useEndpoint(
    listRuns,
    region ? { query: { kind: "breaches", region: region.code, asOf } } : null,
  );
  const done = runsOfDay(runs.data?.items ?? [], asOf).filter(
    ({ state, regionCode }) => state === "done" && regionCode === region?.code,
  );
  const run = done.find(({ id }) => id === picked) ?? done[0];
  const reply = useEndpoint(getBreaches, run ? { params: { id: run.id } } : null, { staleTimeMs: 60_000 });
  return { region, runs, done, run, reply };
}

/** Starts a check as a background job and shows it when it is done. */
export function useStartCheck(region: string | null): StartedJob {
  const { changed, jobId, finishedJobId, change } = useEnforcement();
  const client = useQueryClient();
  const asOf = useAsOf();
  const runs = useEndpoint(listRuns, region ? { query: { kind: "breaches", region, asOf } } : null);
  return useStartedJob({
    jobId: jobId ?? jobUnderWay(runs.data?.items, finishedJobId),
    send: () =>
      call(startBreaches, {
        body: { region: region ?? "", packId: breachPackId, parameters: changed, asOf },
      }),
    onStarted: (started) => change({ jobId: started, findingId: null }),
    onOver: (job) => {
      void client.invalidateQueries({ queryKey: queryKeyOf(listRuns) });
      if (job.state !== "done") return;
      change({ jobId: null, finishedJobId: job.id, runId: job.resultId });
      useDock.getState().activate("breach-workings");
    },
  });
}
