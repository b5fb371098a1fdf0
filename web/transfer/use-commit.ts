import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Call } from "#contract/endpoint";
import { commitStaging, proposeImport } from "#contract/staging-commit";
import type { Staging } from "#contract/transfer";
import { call } from "../client/call.ts";
import type { CallError } from "../client/call-error.ts";
import { type StartedJob, useStartedJob } from "../client/use-started-job.ts";
import { isOfRegister, useWrite } from "../client/use-write.ts";

type Order = Call<typeof commitStaging>["body"];

export interface Commit {
  started: StartedJob;
  /** an import that changes mines of the register is proposed for this reason; null: it brings new ones only */
  submit: (order: Order, reason: string | null) => void;
  /** why it could not be proposed */
  refused: CallError | null;
  proposing: boolean;
  proposed: boolean;
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
  const { write, saving, error } = useWrite();
  const [proposed, setProposed] = useState(false);
  const propose = async (body: Order, reason: string) => {
    setProposed(await write(() => call(proposeImport, { params: { id }, ifMatch: reviewTag, body, reason })));
  };
  const submit = (wanted: Order, reason: string | null) => {
    order.current = wanted;
    void (reason === null ? started.start() : propose(wanted, reason));
  };
  const done = started.job?.state === "done";
  return { started, submit, refused: error, proposing: saving, proposed, done };
}
