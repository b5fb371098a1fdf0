import { expect, test } from "vitest";
import { loadGeos } from "#test/support/geos";
import { nastyPairs, nastyTricks } from "#test/support/nasty-pairs";
import { judge } from "#test/support/nasty-verdict";

const pairCount = 5000;
const leastOfEach = 100;

/** One of the suites that share the 20,000 pairs: 5,000 of them, from this seed. */
export function nastySuite(seed: number): void {
  test(`nasty pairs ${seed}: valid, exact, and refused rather than guessed`, async () => {
    const geos = await loadGeos();
    const met = new Map<string, number>();
    let refused = 0;
    const complaints = nastyPairs(seed, pairCount).flatMap((pair, at) => {
      const verdict = judge(geos, pair);
      met.set(pair.trick, (met.get(pair.trick) ?? 0) + 1);
      refused += verdict.refused ? 1 : 0;
      return verdict.complaints.map((complaint) => `${at} ${pair.trick}: ${complaint}`);
    });
    expect(complaints).toEqual([]);
    expect(nastyTricks.filter((trick) => (met.get(trick) ?? 0) < leastOfEach)).toEqual([]);
    expect(refused).toBeGreaterThan(pairCount / 10);
    expect(refused).toBeLessThan(pairCount / 2);
  }, 300_000);
}
