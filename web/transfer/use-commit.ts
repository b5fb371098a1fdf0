import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Call } from "#contract/endpoint";
import { commitStaging } from "#contract/staging-commit";
import type { Staging } from "#contract/transfer";
import { call } from "../client/call.ts";
import { type StartedJob, useStartedJob } from "../client/use-started-job.ts";
import { isOfRegister } from "../client/use-write.ts";

type Order = Call<typeof commitStaging>["body"];

export interface Commit {
  started: StartedJob;
  submit: (order: Order) => void;
  done: boolean;
}

/** Stores the chosen items as a background job; afterwards everything on the page is read afresh. */
export function useCommit({ id, reviewTag }: Staging): Commit {
  const client = useQueryClient();
  const order = useRef<Order | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const started = useStartedJob({
    jobId,
    send: () => call(commitStaging, { params: { id }, ifMatch: reviewTag, body: order.current as Order }),
    onStarted: setJobId,
    onOver: ({ state }) => {
      if (state === "done") void client.invalidateQueries({ predicate: isOfRegister });
    },
  });
  const submit = (wanted: Order) => {
    order.current = wanted;
    void started.start();
  };
  return { started, submit, done: started.job?.state === "done" };
}
