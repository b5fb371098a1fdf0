import { useRef, useState } from "react";
import { discardStaging, getStaging, type Staging } from "#contract/transfer";
import type { FirstLook } from "#gis/formats/first-look";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
import { useTaskRegion } from "../shell/use-task-region.ts";
import { carryColumns } from "./columns/carry-columns.ts";
import { lookInto, readSource } from "./read-source.ts";
import type { Answers, SourceFile } from "./source-file.ts";
import { giveUpUpload } from "./upload/read-upload.ts";
import type { ReadingStep } from "./upload/reading-step.ts";
import { forgetUpload, rememberedUpload } from "./upload/remembered-upload.ts";
import type { SentFile } from "./upload/send-file.ts";
import { useForgetReview } from "./use-review.ts";

interface Reading {
  file: SourceFile | null;
  answers: Answers;
  staging: Staging | null;
  /** mapped columns that it lost by being read with other answers */
  lost: readonly string[];
  /** where a large file lies on the server, to be read again with other answers */
  sent: SentFile | null;
  /** name of the file that is being read */
  busy: string | null;
  /** how far that is, for a large one */
  step: ReadingStep | null;
  /** what this computer made of it meanwhile */
  look: FirstLook | null;
  error: CallError | null;
}

const idle = { busy: null, step: null, look: null, error: null };
const nothing: Reading = { ...idle, file: null, answers: {}, staging: null, lost: [], sent: null };

/** The staged file on screen; reading it again with other answers throws the former reading away. */
export function useStaging() {
  const [reading, setReading] = useState(nothing);
  const forgetReview = useForgetReview();
  const region = useTaskRegion();
  const stop = useRef(new AbortController());
  const read = async (file: SourceFile, answers: Answers, sent: SentFile | null) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setReading({ ...reading, ...idle, busy: file.name });
    void lookInto(file, signal).then((look) =>
      setReading((now) => (now.busy === null ? now : { ...now, look })),
    );
    const onStep = (next: (before: ReadingStep | null) => ReadingStep) =>
      setReading((now) => (now.busy === null ? now : { ...now, step: next(now.step) }));
    try {
      const asked = { ...answers, ...(region && { region: region.code }) };
      const done = await readSource(file, asked, sent, { signal, onStep });
      const carried = await carryColumns(reading.staging, done.staging, signal);
      forgetUpload(file);
      await discard(reading.staging);
      setReading({ ...nothing, file, answers, ...done, ...carried });
    } catch (cause) {
      if (signal.aborted) return setReading({ ...reading, ...idle });
      if (!(cause instanceof CallError)) throw cause;
      setReading({ ...reading, ...idle, error: cause });
    } finally {
      stop.current.abort();
    }
  };
  const startAgain = async () => {
    if (reading.sent) await giveUpUpload(reading.sent.uploadId);
    setReading(nothing);
  };
  return {
    ...reading,
    /** gives up what is under way; what was sent of a large file is deleted on the server too */
    cancel: () => {
      stop.current.abort();
      if (reading.sent === null) void giveUpRemembered();
    },
    /** stops, but a large file can be sent on from here later */
    pause: () => stop.current.abort(),
    take: (file: SourceFile) => read(file, {}, null),
    answer: (answers: Answers) => reading.file && void read(reading.file, answers, reading.sent),
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
      await forgetReview();
      setReading({ ...reading, staging: again });
    },
    drop: async () => {
      await discard(reading.staging);
      await startAgain();
    },
    /** after it was imported: what was staged belongs to its batch, and the page takes another file */
    startAgain,
  };
}

async function giveUpRemembered(): Promise<void> {
  const upload = rememberedUpload();
  forgetUpload();
  if (upload) await giveUpUpload(upload.id);
}

/** What nobody will commit need not wait on the server; should that fail, it only waits there unseen. */
async function discard(staging: Staging | null): Promise<void> {
  if (!staging) return;
  await call(discardStaging, { params: { id: staging.id }, ifMatch: staging.reviewTag }).catch(() => null);
}
