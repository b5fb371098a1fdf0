import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { OptimumOrder } from "#contract/scheme-optima";
import { getOptimum, listOptima, optimiseScheme } from "#contract/scheme-optima";
import { call } from "../client/call.ts";
import { queryKeyOf, useEndpoint } from "../client/use-endpoint.ts";
import { jobUnderWay, useStartedJob } from "../client/use-started-job.ts";
import { changeOptimumPlace, useOptimumPlace } from "./optimum-store.ts";

/** 历次求解 of a scheme, the one on screen, and the one under way: found again after the page was left. */
export function useOptimum(schemeId: string) {
  const place = useOptimumPlace(schemeId);
  const client = useQueryClient();
  const change = (part: Parameters<typeof changeOptimumPlace>[1]) => changeOptimumPlace(schemeId, part);
  const list = useEndpoint(
    listOptima,
    place.isOpen ? { params: { id: schemeId }, query: { limit: 50 } } : null,
  );
  const heads = list.data?.items ?? [];
  const head = heads.find(({ id }) => id === place.optimumId) ?? heads[0];
  const reply = useEndpoint(getOptimum, head ? { params: { id: schemeId, optimumId: head.id } } : null);
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: queryKeyOf(listOptima) }),
      client.invalidateQueries({ queryKey: queryKeyOf(getOptimum) }),
    ]);
  const wanted = useRef<OptimumOrder | null>(null);
  const started = useStartedJob({
    jobId: place.jobId ?? jobUnderWay(heads, place.finishedJobId),
    send: () => call(optimiseScheme, { params: { id: schemeId }, body: wanted.current as OptimumOrder }),
    onStarted: (jobId) => {
      change({ jobId, optimumId: null, isOrdering: false, pick: "best" });
      void refresh();
    },
    onOver: async ({ id }) => {
      await refresh();
      change({ jobId: null, finishedJobId: id });
    },
  });
  const ask = (order: OptimumOrder) => {
    wanted.current = order;
    return started.start();
  };
  return { place, change, heads, head, list, reply, started, ask };
}

export type OptimumWork = ReturnType<typeof useOptimum>;
