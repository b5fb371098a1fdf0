import { flatBuffers } from "./flat-buffers.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import type { WorkFunctions, WorkTable } from "./work.ts";

type Slice = Extract<ToWorker, { kind: "slice" }>;

/**
 * The worker's side of a pool: does each slice it is sent and answers with output, progress or what broke. Flat arrays in
 * an output are moved, not copied.
 */
export function workServer<Work extends WorkTable>(
  functions: WorkFunctions<Work>,
  answer: (message: FromWorker, transfer: ArrayBuffer[]) => void,
): (message: ToWorker) => void {
  const sharedOf = new Map<number, unknown>();
  const work = ({ run, slice, task, input }: Slice) => {
    const perform = functions[task];
    if (!perform) throw new Error(`no function for the task ${task}`);
    const output = perform(input, sharedOf.get(run), (share) =>
      answer({ kind: "progress", run, slice, share }, []),
    );
    const tell = (done: unknown) => answer({ kind: "done", run, slice, output: done }, flatBuffers(done));
    if (output instanceof Promise) output.then(tell).catch((cause: unknown) => fail({ run, slice }, cause));
    else tell(output);
  };
  const fail = ({ run, slice }: Pick<Slice, "run" | "slice">, cause: unknown) => {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    answer({ kind: "failed", run, slice, error }, []);
  };
  return (message) => {
    if (message.kind === "share") sharedOf.set(message.run, message.shared);
    else if (message.kind === "drop") sharedOf.delete(message.run);
    else {
      try {
        work(message);
      } catch (cause) {
        fail(message, cause);
      }
    }
  };
}
