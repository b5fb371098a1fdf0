const mostRuns = 5;
const warmUpMs = 3000;
const enoughMs = 30_000;

/**
 * Median time of up to five runs after three seconds of runs that do not count (V8 still compiles anew in the third); slow work is
 * run less often, and what takes half a minute and more only once. The answer is that of the last run.
 */
export async function medianMs<T>(work: () => T | Promise<T>): Promise<{ ms: number; answer: T }> {
  let answer: T;
  const times: number[] = [];
  let spentMs = 0;
  do {
    const isWarm = spentMs >= warmUpMs;
    const start = performance.now();
    answer = await work();
    const ms = performance.now() - start;
    spentMs += ms;
    if (isWarm || ms > enoughMs) times.push(ms);
  } while (times.length < mostRuns && (spentMs < enoughMs || times.length === 0));
  times.sort((one, other) => one - other);
  return { ms: times[Math.floor((times.length - 1) / 2)] ?? 0, answer };
}

/** Largest memory this process has held so far, MB. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}
