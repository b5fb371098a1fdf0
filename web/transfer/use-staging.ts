import { useState } from "react";
import { discardStaging, type Staging, stageFile } from "#contract/transfer";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
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
    drop: async () => {
      await discard(reading.staging);
      setReading(nothing);
    },
  };
}

/** What nobody will commit need not wait on the server; should that fail, it only waits there unseen. */
async function discard(staging: Staging | null): Promise<void> {
  if (staging) await call(discardStaging, { params: { id: staging.id } }).catch(() => null);
}
