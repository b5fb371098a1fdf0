import type { MergeParameters } from "#gis/consolidation/candidate";
import { reachM } from "#gis/consolidation/pair-up";
import type { RunOptions } from "#gis/parallel/pool-run";
import type { WorkerPool } from "#gis/parallel/worker-pool";
import type { CandidateParts, CandidateWork } from "./candidate-tasks.ts";
import type { MineChunk } from "./mine-chunk.ts";
import { pairsInThreads } from "./pairs-in-threads.ts";

/** How much of the time is over then, about. */
const pairsFound = 0.8;

/**
 * What `findCandidates` finds of a region, bit for bit, off the event loop: an index of the mines, pairs range by range,
 * verdicts.
 */
export async function candidatesInThreads(
  threads: WorkerPool<CandidateWork>,
  mines: { chunks: readonly MineChunk[]; parameters: MergeParameters; region: string },
  { signal, onProgress }: Pick<RunOptions, "signal" | "onProgress"> = {},
): Promise<CandidateParts> {
  const { chunks, parameters, region } = mines;
  const within = (from: number, to: number) => ({
    signal,
    onProgress: (share: number) => onProgress?.(from + share * (to - from)),
  });
  const shapes = chunks.map((chunk) => chunk.shapes);
  const pairs = await pairsInThreads(threads, { shapes, withinM: reachM(parameters) }, within(0, pairsFound));
  return threads.one(
    "candidates",
    { chunks, pairs, parameters, region },
    { ...within(pairsFound, 1), moveInputs: true },
  );
}
