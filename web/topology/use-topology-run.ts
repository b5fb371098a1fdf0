import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { listRuns } from "#contract/consolidation";
import {
  drawTopology,
  getTopology,
  getTopologyFinding,
  listTopology,
  startTopology,
  type TopologyFindingRow,
} from "#contract/topology";
import { call } from "../client/call.ts";
import { runsOfDay } from "../client/runs-of-day.ts";
import { queryKeyOf, useEndpoint, useEndpointPages } from "../client/use-endpoint.ts";
import { jobUnderWay, type StartedJob, useStartedJob } from "../client/use-started-job.ts";
import { useDock } from "../shell/dock-store.ts";
import { useAsOf } from "../shell/use-day.ts";
import { useTaskRegion } from "../shell/use-task-region.ts";
import { filterQuery, useTopology } from "./topology-store.ts";

/** The run on screen (the latest of the region unless an older one was picked), its counts and its findings. */
export function useTopologyRun() {
  const region = useTaskRegion();
  const asOf = useAsOf();
  const picked = useTopology(({ runId }) => runId);
  const filter = useTopology((topology) => topology.filter);
  const runs = useEndpoint(
    listRuns,
    region ? { query: { kind: "topology", region: region.code, asOf } } : null,
  );
  const done = useMemo(
    () =>
      runsOfDay(runs.data?.items ?? [], asOf).filter(
        ({ state, regionCode }) => state === "done" && regionCode === region?.code,
      ),
    [runs.data, region, asOf],
  );
  const run = done.find(({ id }) => id === picked) ?? done[0];
  const asked = useMemo(
    () => (run ? { params: { id: run.id }, query: filterQuery(filter) } : null),
    [run, filter],
  );
  const counts = useEndpoint(getTopology, asked, { keepPrevious: true });
  const drawn = useEndpoint(drawTopology, asked, { keepPrevious: true });
  const pages = useEndpointPages<TopologyFindingRow>(
    listTopology,
    { ...asked?.query, sort: "-area", limit: 500 },
    asked?.params ?? null,
  );
  const rows = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  return { region, runs, done, run, counts, drawn, pages, rows };
}

/** Starts an audit as a background job and shows it when it is done. */
export function useStartTopology(region: string | null): StartedJob {
  const { limits, jobId, finishedJobId, change } = useTopology();
  const client = useQueryClient();
  const asOf = useAsOf();
  const runs = useEndpoint(listRuns, region ? { query: { kind: "topology", region, asOf } } : null);
  return useStartedJob({
    jobId: jobId ?? jobUnderWay(runs.data?.items, finishedJobId),
    send: () => call(startTopology, { body: { region: region ?? "", options: limits, asOf } }),
    onStarted: (started) => change({ jobId: started, findingId: null }),
    onOver: (job) => {
      void client.invalidateQueries({ queryKey: queryKeyOf(listRuns) });
      if (job.state !== "done") return;
      change({ jobId: null, finishedJobId: job.id, runId: job.resultId, findingId: null });
      useDock.getState().activate("topology");
    },
  });
}

/** After a decision everything that shows decisions is read again. */
export function useRefreshDecisions(): () => void {
  const client = useQueryClient();
  return () => {
    for (const endpoint of [getTopology, listTopology, getTopologyFinding]) {
      void client.invalidateQueries({ queryKey: queryKeyOf(endpoint) });
    }
  };
}
