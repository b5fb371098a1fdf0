import type { MergeParameters } from "#gis/consolidation/candidate";
import { reachM } from "#gis/consolidation/pair-up";
import type { RunOptions } from "#gis/parallel/pool-run";
import type { WorkerPool } from "#gis/parallel/worker-pool";
import { triggerReachM } from "#gis/triggers/find-triggers";
import type { CandidateParts, CandidateWork } from "./candidate-tasks.ts";
import type { MineChunk } from "./mine-chunk.ts";
import { pairsInThreads } from "./pairs-in-threads.ts";
import type { TriggerOrder } from "./trigger-order.ts";

/** How much of the time is over then, about. */
const pairsFound = 0.8;

interface CandidateOrder {
  chunks: readonly MineChunk[];
  parameters: MergeParameters;
  region: string;
  /** the document has no such clause: what is found is told for reference */
  isReference?: boolean;
  triggers?: TriggerOrder;
}

/**
 * What `findCandidates` finds of a region, bit for bit, off the event loop: an index of the mines, pairs range by range,
 * verdicts.
 */
export async function candidatesInThreads(
  threads: WorkerPool<CandidateWork>,
  mines: CandidateOrder,
  { signal, onProgress }: Pick<RunOptions, "signal" | "onProgress"> = {},
): Promise<CandidateParts> {
  const { chunks, parameters, region, isReference = false, triggers = null } = mines;
  const within = (from: number, to: number) => ({
    signal,
    onProgress: (share: number) => onProgress?.(from + share * (to - from)),
  });
  const shapes = chunks.map((chunk) => chunk.shapes);
  const withinM = Math.max(reachM(parameters), triggers ? triggerReachM(triggers.question) : 0);
  const pairs = await pairsInThreads(threads, { shapes, withinM }, within(0, pairsFound));
  return threads.one(
    "candidates",
    { chunks, pairs, parameters, region, isReference, triggers },
    { ...within(pairsFound, 1), moveInputs: true },
  );
}
