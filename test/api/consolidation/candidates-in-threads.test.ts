import { afterAll, describe, expect, it } from "vitest";
import { joinParts } from "#api/consolidation/candidate-parts";
import { candidateSummary } from "#api/consolidation/candidate-summary";
import { candidatesInThreads } from "#api/consolidation/candidates-in-threads";
import { mineChunk, type RegionalMine } from "#api/consolidation/mine-chunk";
import { withinRegion } from "#api/consolidation/within-region";
import { threadPool } from "#api/jobs/thread-pool";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { aMine, metricRing, multi, printedRule, rectangle } from "#test/support/mine-facts";

const pools = [1, 2, 3].map((size) => threadPool(size));
afterAll(() => {
  for (const pool of pools) pool.close();
});

/** A crooked grid of mines that touch, overlap and stand apart, with what is unknown at times unknown. */
const mines: RegionalMine[] = Array.from({ length: 180 }, (_, index) => {
  const [eastM, northM] = [(index % 15) * 437.3 + ((index * 53) % 211), Math.floor(index / 15) * 391.7];
  const sideM = 200 + ((index * 37) % 260);
  const holed = multi([
    metricRing(eastM, northM, sideM, sideM),
    metricRing(eastM + 40, northM + 40, sideM - 90, sideM - 90),
  ]);
  const mine = aMine(`m${String(index).padStart(3, "0")}`, {
    shape: index % 11 === 0 ? holed : rectangle(eastM, northM, sideM, sideM),
    licensedAreaKm2: index % 7 === 0 ? null : (sideM ** 2 / 1e6).toFixed(4),
    reserveWt: index % 5 === 0 ? null : String(10 + (index % 40)),
    orebodyId: index % 9 === 0 ? null : `O${index % 3}`,
    inScope: index % 13 !== 0,
  });
  return { ...mine, regionCode: index % 4 === 0 ? "140901" : "140902" };
});
const chunks = [mines.slice(0, 1), mines.slice(1, 100), mines.slice(100)].map(mineChunk);
const parameters = printedRule;

describe.each(pools)("in $size threads", (pool) => {
  it("the candidates are those of the function, bit for bit", async () => {
    const shares: number[] = [];
    const found = await candidatesInThreads(
      pool,
      { chunks, parameters, region: "1409" },
      { onProgress: (share) => shares.push(share) },
    );
    const alone = findCandidates(mines, parameters);
    expect(alone.pairs.length).toBeGreaterThan(500);
    expect(JSON.stringify(joinParts(found.parts, parameters))).toBe(JSON.stringify(alone));
    expect(found.summary).toEqual(candidateSummary(alone));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

it("a county is told of its own mines and whole groups, as the function would tell it", async () => {
  const [pool = threadPool(1)] = pools;
  const { parts } = await candidatesInThreads(pool, { chunks, parameters, region: "140901" });
  const codes = new Map(mines.map(({ id, regionCode }) => [id, regionCode]));
  const alone = withinRegion(findCandidates(mines, parameters), (id) => codes.get(id) === "140901");
  expect(joinParts(parts, parameters)).toEqual(alone);
  expect(alone.verdicts).toHaveLength(45);
});

it("no mine at all makes no candidate", async () => {
  const [pool = threadPool(1)] = pools;
  const found = await candidatesInThreads(pool, { chunks: [], parameters, region: "1409" });
  expect(found).toMatchObject({ summary: { mines: 0, pairs: 0 }, parts: [] });
});

it("an abort between the steps ends it with the reason", async () => {
  const [pool = threadPool(1)] = pools;
  const stop = new AbortController();
  const found = candidatesInThreads(
    pool,
    { chunks, parameters, region: "1409" },
    { signal: stop.signal, onProgress: () => stop.abort("cancelled") },
  );
  await expect(found).rejects.toBe("cancelled");
});
