import type { Issue } from "#gis/issue";
import { ContainerFault, faultOf } from "../containers/container-fault.ts";

/** What came of a reading in a thread, or why nothing did: an error loses its kind between threads. */
export type Outcome<T> = { done: T } | { fault: Issue };

/** In the thread. */
export async function outcomeOf<T>(read: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: await read() };
  } catch (cause) {
    if (!(cause instanceof ContainerFault)) throw cause;
    return { fault: cause.issue };
  }
}

/** Where the thread was asked. */
export function doneOf<T>(outcome: Outcome<T>): T {
  if ("fault" in outcome) throw faultOf(outcome.fault);
  return outcome.done;
}
