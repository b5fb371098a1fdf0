import type { FlatShapes } from "#gis/measure/flat-shapes";
import { earthRoom } from "#gis/measure/join-shapes";
import type { PairColumns } from "#gis/measure/pair-columns";
import type { RunOptions } from "#gis/parallel/pool-run";
import { slicesFor } from "#gis/parallel/ranges";
import type { WorkerPool } from "#gis/parallel/worker-pool";
import type { CandidateWork } from "./candidate-tasks.ts";

type Options = Pick<RunOptions, "signal" | "onProgress">;

/** How much of the time is over then, about. */
const laidOut = 0.05;

/** What `nearPairsIn` finds among all shapes, in ranges laid end to end, off the event loop. */
export async function pairsInThreads(
  threads: WorkerPool<CandidateWork>,
  { shapes, withinM }: { shapes: readonly FlatShapes[]; withinM: number },
  { signal, onProgress }: Options = {},
): Promise<PairColumns[]> {
  const room = earthRoom(shapes);
  const slices = slicesFor(shapes.length, threads.size).map(({ from, to }) => room.parts.slice(from, to));
  await threads.run("putInRoom", { shared: room.shapes, slices }, { signal });
  // The index is made by one thread; it needs boxes only, so that the others go on with the corners.
  const [search] = await Promise.all([
    threads.one("pairSearch", { shapes: room.shapes, withinM }, { signal }),
    threads.run("putOnEarth", { shared: room.shapes, slices }, { signal }),
  ]);
  onProgress?.(laidOut);
  return threads.run(
    "nearPairs",
    { shared: search, slices: slicesFor(search.order.length, threads.size) },
    { signal, onProgress: (share) => onProgress?.(laidOut + share * (1 - laidOut)) },
  );
}
