import { useRef, useState } from "react";
import type { Call } from "#contract/endpoint";
import { mapStagedColumns } from "#contract/staged-columns";
import type { Staging } from "#contract/transfer";
import { call } from "../../client/call.ts";
import { type StartedJob, useStartedJob } from "../../client/use-started-job.ts";

type Order = Call<typeof mapStagedColumns>["body"];

export interface Mapping {
  started: StartedJob;
  submit: (order: Order) => void;
}

/** Has the attributes of a staged file read anew by other columns, as a background job; afterwards the file is looked at again. */
export function useMapping({ id, reviewTag }: Staging, onMapped: () => void): Mapping {
  const order = useRef<Order | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const started = useStartedJob({
    jobId,
    send: () => call(mapStagedColumns, { params: { id }, ifMatch: reviewTag, body: order.current as Order }),
    onStarted: setJobId,
    onOver: ({ state }) => {
      if (state === "done") onMapped();
    },
  });
  const submit = (wanted: Order) => {
    order.current = wanted;
    void started.start();
  };
  return { started, submit };
}
