/** One piece of work, measured in a process of its own; the file of a row exports one. */
export interface BenchRow {
  /** as in `--only`, kebab-case */
  name: string;
  measure: () => Promise<BenchResult>;
}

/** What a row came to. Times are medians after a warm-up. */
export interface BenchResult {
  n: number;
  oursMs: number;
  /** largest memory of the process until our part was done, MB */
  peakMb: number;
  peer: string;
  /** null when the peer is not on this machine */
  peerMs: number | null;
  /** how many times faster than the peer we want to be; null when the row only tells */
  goal: number | null;
  /** what else the row shows: how far the peer's answer agrees, why it was left out */
  notes: string[];
}
