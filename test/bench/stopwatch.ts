const mostRuns = 5;
const enoughMs = 30_000;

/** Median time of up to five runs after one that does not count; slow work is run less often. Answers of the last run. */
export async function medianMs<T>(work: () => T | Promise<T>): Promise<{ ms: number; answer: T }> {
  let answer = await work();
  const times: number[] = [];
  for (let spentMs = 0; times.length < mostRuns && (spentMs < enoughMs || times.length === 0); ) {
    const start = performance.now();
    answer = await work();
    const ms = performance.now() - start;
    times.push(ms);
    spentMs += ms;
  }
  times.sort((one, other) => one - other);
  return { ms: times[Math.floor((times.length - 1) / 2)] ?? 0, answer };
}

/** Largest memory this process has held so far, MB. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}
