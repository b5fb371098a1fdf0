import type { FlatShapes } from "#gis/measure/flat-shapes";
import type { PairColumns } from "#gis/measure/pair-columns";
import { allPairs } from "./all-pairs.ts";
import type { BenchRow } from "./bench-row.ts";
import { agreementNotes } from "./pair-notes.ts";
import { medianMs, peakMb } from "./stopwatch.ts";

/** Time of a peer, its pairs when it went through all, and what else to say. */
export interface PeerPairs {
  ms: number;
  pairs?: ReadonlySet<number>;
  notes?: string[];
}

/** Everything in which one row about all pairs differs from the next. */
interface PairsWork {
  name: string;
  n: number;
  draw: (count: number) => FlatShapes;
  peer: string;
  goal: number;
  /** What the peer came to; a sentence where it is not on this machine. */
  ask: (shapes: FlatShapes, ours: PairColumns) => Promise<PeerPairs | string>;
}

/** All pairs within the limit with their distance, from corners to columns, against a peer. */
export function pairsRow({ name, n, draw, peer, goal, ask }: PairsWork): BenchRow {
  return {
    name,
    async measure() {
      const shapes = draw(n);
      const { ms: oursMs, answer } = await medianMs(() => allPairs(shapes));
      const memoryMb = peakMb();
      const found = await ask(shapes, answer);
      if (typeof found === "string") {
        return { n, oursMs, peakMb: memoryMb, peer, peerMs: null, goal, notes: [found] };
      }
      const agreement = found.pairs ? agreementNotes(shapes, answer, found.pairs) : [];
      const notes = [...agreement, ...(found.notes ?? [])];
      return { n, oursMs, peakMb: memoryMb, peer, peerMs: found.ms, goal, notes };
    },
  };
}
