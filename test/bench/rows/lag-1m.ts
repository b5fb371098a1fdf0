import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { MineChunk } from "#api/consolidation/mine-chunk";
import { pairsInThreads } from "#api/consolidation/pairs-in-threads";
import { threadPool } from "#api/jobs/thread-pool";
import { limitM } from "../all-pairs.ts";
import type { BenchRow } from "../bench-row.ts";
import { mineChunks } from "../mine-chunks.ts";
import { peakMb } from "../stopwatch.ts";

const n = 1_000_000;
const rounds = 3;
/** a wait that nobody feels */
const allowedMs = 50;

/** Longest wait of the event loop while a million mines are laid on shared memory, indexed and matched; best of several. */
export const lag1m: BenchRow = {
  name: "lag-1m",
  async measure() {
    const pool = threadPool(1);
    await match(pool, await mineChunks(500));
    const lags: { loadMs: number; matchMs: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { lagMs: loadMs, answer: chunks } = await longestWait(() => mineChunks(n));
      const { lagMs: matchMs } = await longestWait(() => match(pool, chunks));
      lags.push({ loadMs, matchMs });
    }
    const least = (of: "loadMs" | "matchMs") => Math.min(...lags.map((lag) => lag[of]));
    return {
      n,
      oursMs: Math.max(least("loadMs"), least("matchMs")),
      peakMb: peakMb(),
      peer: "longest wait allowed",
      peerMs: allowedMs,
      goal: 1,
      notes: [
        `longest wait ${least("loadMs").toFixed(1)} ms while laying out, ${least("matchMs").toFixed(1)} ms while matching`,
        `every round: ${lags.map(({ loadMs, matchMs }) => `${loadMs.toFixed(0)}/${matchMs.toFixed(0)}`).join(", ")} ms; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
      ],
    };
  },
};

async function match(pool: ReturnType<typeof threadPool>, chunks: readonly MineChunk[]): Promise<void> {
  await pairsInThreads(pool, { shapes: chunks.map((chunk) => chunk.shapes), withinM: limitM });
}

async function longestWait<Answer>(work: () => Promise<Answer>): Promise<{ lagMs: number; answer: Answer }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const answer = await work();
  delay.disable();
  return { lagMs: delay.max / 1e6, answer };
}
