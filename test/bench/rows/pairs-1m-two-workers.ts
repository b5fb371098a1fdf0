import { availableParallelism, loadavg } from "node:os";
import { pairsInThreads } from "#api/consolidation/pairs-in-threads";
import { threadPool } from "#api/jobs/thread-pool";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import { limitM } from "../all-pairs.ts";
import type { BenchRow } from "../bench-row.ts";
import { clusteredMines } from "../ground/clustered-mines.ts";
import { peakMb } from "../stopwatch.ts";

const n = 1_000_000;
const minesOfChunk = 2000;
const minesOfField = 50;
const rounds = 8;

/** Index and pairs of a million mines by two threads beside one. Best of several: another's work on a core counts against two. */
export const pairs1mTwoWorkers: BenchRow = {
  name: "pairs-1m-two-workers",
  async measure() {
    const shapes = minesInChunks();
    const pools = [1, 2].map((size) => threadPool(size));
    for (const pool of pools) await pairsBy(pool, shapes.slice(0, 2));
    const times = pools.map((): number[] => []);
    const counts = new Set<number>();
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, pool] of pools.entries()) {
        const { ms, count } = await pairsBy(pool, shapes);
        times[index]?.push(ms);
        counts.add(count);
      }
    }
    if (counts.size !== 1) throw new Error("two workers found other pairs than one");
    const [one = [], two = []] = times;
    return {
      n,
      oursMs: Math.min(...two),
      peakMb: peakMb(),
      peer: "itself with one worker",
      peerMs: Math.min(...one),
      goal: 1.7,
      notes: [
        `${[...counts][0]} pairs; every round of one: ${inSeconds(one)}; of two: ${inSeconds(two)} s`,
        `${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} in the last minute`,
      ],
    };
  },
};

function minesInChunks(): FlatShapes[] {
  return Array.from({ length: n / minesOfChunk }, (_, chunk) =>
    clusteredMines(minesOfChunk, { shared: true, first: (chunk * minesOfChunk) / minesOfField }),
  );
}

async function pairsBy(pool: ReturnType<typeof threadPool>, shapes: readonly FlatShapes[]) {
  const start = performance.now();
  const found = await pairsInThreads(pool, { shapes, withinM: limitM });
  return { ms: performance.now() - start, count: found.reduce((sum, { count }) => sum + count, 0) };
}

const inSeconds = (times: readonly number[]) => times.map((ms) => (ms / 1000).toFixed(2)).join(", ");
