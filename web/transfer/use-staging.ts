import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { discardStaging, getStaging, listStagedItems, type Staging, stageFile } from "#contract/transfer";
import type { FirstLook } from "#gis/formats/first-look";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
import { pagePool } from "../client/page-pool.ts";
import { queryKeyOf } from "../client/use-endpoint.ts";
import { useTaskRegion } from "../shell/use-task-region.ts";
import type { Answers, SourceFile } from "./source-file.ts";

interface Reading {
  file: SourceFile | null;
  answers: Answers;
  staging: Staging | null;
  /** name of the file that is being read */
  busy: string | null;
  /** what this computer made of it meanwhile */
  look: FirstLook | null;
  error: CallError | null;
}

const nothing: Reading = { file: null, answers: {}, staging: null, busy: null, look: null, error: null };

/** The staged file on screen; reading it again with other answers throws the former reading away. */
export function useStaging() {
  const [reading, setReading] = useState(nothing);
  const client = useQueryClient();
  const region = useTaskRegion();
  const stop = useRef(new AbortController());
  const read = async (file: SourceFile, answers: Answers) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setReading({ ...reading, busy: file.name, look: null, error: null });
    void lookInto(file, signal).then((look) =>
      setReading((now) => (now.busy === null ? now : { ...now, look })),
    );
    try {
      const query = { name: file.name, ...answers, ...(region && { region: region.code }) };
      const staging = await call(stageFile, { query, file: file.bytes }, { signal });
      await discard(reading.staging);
      setReading({ ...nothing, file, answers, staging });
    } catch (cause) {
      if (signal.aborted) return setReading({ ...reading, busy: null });
      if (!(cause instanceof CallError)) throw cause;
      setReading({ ...reading, busy: null, error: cause });
    } finally {
      stop.current.abort();
    }
  };
  return {
    ...reading,
    cancel: () => stop.current.abort(),
    take: (file: SourceFile) => read(file, {}),
    answer: (answers: Answers) => reading.file && void read(reading.file, answers),
    /** after the register moved on: the same file, looked at again */
    review: async () => {
      const { staging } = reading;
      if (!staging) return;
      // the tag before the items: what moves in between is then refused rather than taken unseen
      const again = await call(getStaging, { params: { id: staging.id } }).catch((cause: unknown) => {
        if (cause instanceof CallError) setReading({ ...reading, error: cause });
        else throw cause;
      });
      if (!again) return;
      await client.invalidateQueries({ queryKey: queryKeyOf(listStagedItems) });
      setReading({ ...reading, staging: again });
    },
    drop: async () => {
      await discard(reading.staging);
      setReading(nothing);
    },
  };
}

/** A first look in a Web Worker while the file goes to the server, whose reading counts; null when it was not needed. */
function lookInto({ name, bytes }: SourceFile, signal: AbortSignal): Promise<FirstLook | null> {
  return pagePool()
    .one("firstLook", { name, bytes }, { signal })
    .catch(() => null);
}

/** What nobody will commit need not wait on the server; should that fail, it only waits there unseen. */
async function discard(staging: Staging | null): Promise<void> {
  if (!staging) return;
  await call(discardStaging, { params: { id: staging.id }, ifMatch: staging.reviewTag }).catch(() => null);
}
