import { afterAll, describe, expect, it } from "vitest";
import { threadPool } from "#api/jobs/thread-pool";
import { auditChunk } from "#api/topology/audit-chunk";
import { auditInThreads } from "#api/topology/topology-tasks";
import { auditTopology } from "#gis/topology/audit";
import { audited, block, options } from "#test/support/audited";

const pools = [1, 2, 3].map((size) => threadPool(size));
const [pool = threadPool(1)] = pools;
afterAll(() => {
  for (const one of pools) one.close();
});

/** A crooked grid of mines that overlap, leave gaps, lie in each other or stand apart. */
const mines = Array.from({ length: 160 }, (_, index) => {
  const [eastM, northM] = [(index % 16) * 301.5 + ((index * 53) % 9), Math.floor(index / 16) * 297];
  const widthM = index % 9 === 0 ? 330 : 300;
  const shape =
    index % 20 === 3 ? block(eastM - 250, northM + 20, 60, 60) : block(eastM, northM, widthM, 296);
  return audited(`m${String(index).padStart(3, "0")}`, shape, { holder: `公司${index % 7}` });
});

const chunks = [auditChunk(mines.slice(0, 70)), auditChunk(mines.slice(70))];

describe.each(pools)("in $size threads", (threads) => {
  it("the audit finds what the function finds, bit for bit, and its progress never falls", async () => {
    const shares: number[] = [];
    const order = { chunks, options: options() };
    const found = await auditInThreads(threads, order, { onProgress: (share) => shares.push(share) });
    const alone = auditTopology(mines, options());
    expect(JSON.stringify(found)).toBe(JSON.stringify(alone));
    expect(alone.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["gap", "contained", "overlap"]));
    expect(alone.length).toBeGreaterThan(100);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

it("an abort in the middle ends it with the reason, and the pool goes on", async () => {
  const stop = new AbortController();
  const found = auditInThreads(
    pool,
    { chunks, options: options() },
    { signal: stop.signal, onProgress: () => stop.abort("cancelled") },
  );
  await expect(found).rejects.toBe("cancelled");
  const few = mines.slice(0, 3);
  const again = await auditInThreads(pool, { chunks: [auditChunk(few)], options: options() });
  expect(again).toEqual(auditTopology(few, options()));
});
