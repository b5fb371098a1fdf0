import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { discardStaging, getStaging, listStagedItems, type Staging, stageFile } from "#contract/transfer";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
import { queryKeyOf } from "../client/use-endpoint.ts";
import type { Answers, SourceFile } from "./source-file.ts";

interface Reading {
  file: SourceFile | null;
  answers: Answers;
  staging: Staging | null;
  /** name of the file that is being read */
  busy: string | null;
  error: CallError | null;
}

const nothing: Reading = { file: null, answers: {}, staging: null, busy: null, error: null };

/** The staged file on screen; reading it again with other answers throws the former reading away. */
export function useStaging() {
  const [reading, setReading] = useState(nothing);
  const client = useQueryClient();
  const read = async (file: SourceFile, answers: Answers) => {
    setReading({ ...reading, busy: file.name, error: null });
    try {
      const staging = await call(stageFile, { query: { name: file.name, ...answers }, file: file.bytes });
      await discard(reading.staging);
      setReading({ ...nothing, file, answers, staging });
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      setReading({ ...reading, busy: null, error: cause });
    }
  };
  return {
    ...reading,
    take: (file: SourceFile) => read(file, {}),
    answer: (answers: Answers) => reading.file && void read(reading.file, answers),
    /** after the register moved on: the same file, looked at again */
    review: async () => {
      const { staging } = reading;
      if (!staging) return;
      await client.invalidateQueries({ queryKey: queryKeyOf(listStagedItems) });
      const again = await call(getStaging, { params: { id: staging.id } });
      setReading({ ...reading, staging: again });
    },
    drop: async () => {
      await discard(reading.staging);
      setReading(nothing);
    },
  };
}

/** What nobody will commit need not wait on the server; should that fail, it only waits there unseen. */
async function discard(staging: Staging | null): Promise<void> {
  if (!staging) return;
  await call(discardStaging, { params: { id: staging.id }, ifMatch: staging.reviewTag }).catch(() => null);
}
