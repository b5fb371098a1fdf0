import type { FlatShapes } from "#gis/measure/flat-shapes";
import { allPairs } from "./all-pairs.ts";
import type { BenchRow } from "./bench-row.ts";
import { agreementNotes } from "./pair-notes.ts";
import { medianMs, peakMb } from "./stopwatch.ts";

/** Everything in which one row about all pairs differs from the next. */
interface PairsWork {
  name: string;
  n: number;
  draw: (count: number) => FlatShapes;
  peer: string;
  goal: number;
  /** Time and pairs of the peer; a sentence where it is not on this machine. */
  ask: (shapes: FlatShapes) => Promise<{ ms: number; pairs: ReadonlySet<number> } | string>;
}

/** All pairs within the limit with their distance, from corners to columns, against a peer that only finds the pairs. */
export function pairsRow({ name, n, draw, peer, goal, ask }: PairsWork): BenchRow {
  return {
    name,
    async measure() {
      const shapes = draw(n);
      const { ms: oursMs, answer } = await medianMs(() => allPairs(shapes));
      const memoryMb = peakMb();
      const found = await ask(shapes);
      const isThere = typeof found !== "string";
      const notes = isThere ? agreementNotes(shapes, answer, found.pairs) : [found];
      return { n, oursMs, peakMb: memoryMb, peer, peerMs: isThere ? found.ms : null, goal, notes };
    },
  };
}
