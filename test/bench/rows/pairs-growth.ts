import { allPairs } from "../all-pairs.ts";
import type { BenchRow } from "../bench-row.ts";
import { clusteredMines } from "../ground/clustered-mines.ts";
import { medianMs, peakMb } from "../stopwatch.ts";

/** Ten times as many mines may take ten times as long by the logarithm, and a million must fit into a gigabyte. */
export const pairsGrowth: readonly BenchRow[] = [
  growthRow("pairs-growth-100k", 100_000),
  growthRow("pairs-growth-1m", 1_000_000),
];

function growthRow(name: string, n: number): BenchRow {
  const fewer = n / 10;
  return {
    name,
    async measure() {
      const small = await medianMs(() => allPairs(clusteredMines(fewer)).count);
      const large = await medianMs(() => allPairs(clusteredMines(n)).count);
      const allowedMs = (small.ms * n * Math.log(n)) / (fewer * Math.log(fewer));
      return {
        n,
        oursMs: large.ms,
        peakMb: peakMb(),
        peer: `itself at ${fewer}, grown by n log n`,
        peerMs: allowedMs,
        goal: 1,
        notes: [`${large.answer} pairs; ${small.answer} at ${fewer} in ${Math.round(small.ms)} ms`],
      };
    },
  };
}
