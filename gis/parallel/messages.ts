/** To a worker: what all slices of a run need, one slice of it, and that the run is over. */
export type ToWorker =
  | { kind: "share"; run: number; shared: unknown }
  | { kind: "slice"; run: number; slice: number; task: string; input: unknown }
  | { kind: "drop"; run: number };

/** From a worker, always about one slice. */
export type FromWorker = { run: number; slice: number } & (
  | { kind: "progress"; share: number }
  | { kind: "done"; output: unknown }
  | { kind: "failed"; error: Error }
);
