/** Half-open range of places in a list. */
export interface Range {
  from: number;
  to: number;
}

/** Cuts a list of `count` into at most `parts` ranges in order, none empty, whose sizes differ by one at most. */
export function evenRanges(count: number, parts: number): Range[] {
  const cuts = Math.min(count, Math.max(1, parts));
  return Array.from({ length: cuts }, (_, part) => ({
    from: Math.floor((part * count) / cuts),
    to: Math.floor(((part + 1) * count) / cuts),
  }));
}

/** Slices for a pool: enough that a slow one does not keep the others waiting and that progress moves. */
export function slicesFor(count: number, workers: number): Range[] {
  return evenRanges(count, slicesPerWorker * workers);
}

const slicesPerWorker = 16;
const mostWorkers = 4;

/** Workers for a machine: one core is left to whoever asks, at least 1, at most 4. */
export function workersFor(cores: number): number {
  return Math.min(mostWorkers, Math.max(1, cores - 1));
}
