import { describe, expect, it } from "vitest";
import type { WorkFunctions } from "#gis/parallel/work";
import { workerPool } from "#gis/parallel/worker-pool";
import { inProcessWorkers } from "#test/support/in-process-worker";

type SumWork = {
  sum: { slice: { from: number; to: number }; shared: { values: Float64Array }; output: Float64Array };
  fail: { slice: string; shared: null; output: never };
  double: { slice: { values: Float64Array }; shared: null; output: { values: Float64Array } };
  later: { slice: number; shared: null; output: number };
};
const work: WorkFunctions<SumWork> = {
  sum: ({ from, to }, { values }, onProgress) => {
    onProgress(0.5);
    return values.slice(from, to).map((value) => Math.sqrt(value));
  },
  fail: (word) => {
    throw new RangeError(word);
  },
  double: ({ values }) => ({ values: values.map((value) => 2 * value) }),
  later: async (value) => {
    await Promise.resolve();
    if (value < 0) throw new RangeError("negative");
    return value + 1;
  },
};
const values = Float64Array.from({ length: 100 }, (_, index) => index / 7);
const slices = [
  { from: 0, to: 10 },
  { from: 10, to: 60 },
  { from: 60, to: 61 },
  { from: 61, to: 100 },
];

const started = (size: number) => {
  const workers = inProcessWorkers(work);
  return { workers: workers.started, pool: workerPool<SumWork>(size, workers.spawn) };
};

describe("slices", () => {
  it.each([1, 2, 3])("come back in their order from %i workers, bit for bit", async (size) => {
    const { pool, workers } = started(size);
    const found = await pool.run("sum", { shared: { values }, slices });
    expect(found.flatMap((one) => [...one])).toEqual([...values.map(Math.sqrt)]);
    expect(workers).toHaveLength(size);
  });

  it("get what they share once for each worker, and it is dropped afterwards", async () => {
    const { pool, workers } = started(2);
    await pool.run("sum", { shared: { values }, slices });
    for (const { received } of workers) {
      const kinds = received.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "share")).toHaveLength(1);
      expect(kinds.at(-1)).toBe("drop");
    }
  });

  it("may take their own time, and fail in it", async () => {
    const { pool } = started(2);
    expect(await pool.run("later", { shared: null, slices: [1, 2, 3] })).toEqual([2, 3, 4]);
    await expect(pool.one("later", -1)).rejects.toThrow("negative");
    expect(await pool.one("later", 4)).toBe(5);
  });

  it("are nothing to wait for when there is none", async () => {
    const { pool, workers } = started(2);
    await expect(pool.run("sum", { shared: { values }, slices: [] })).resolves.toEqual([]);
    expect(workers).toHaveLength(0);
  });

  it("add up to a progress that ends at 1 and never falls", async () => {
    const shares: number[] = [];
    await started(2).pool.run(
      "sum",
      { shared: { values }, slices },
      { onProgress: (share) => shares.push(share) },
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0.125);
    expect(shares.at(-1)).toBe(1);
  });

  it("give their flat arrays away when the caller has no further use for them", async () => {
    const { pool } = started(1);
    const own = Float64Array.of(1, 2, 3);
    const [doubled] = await pool.run(
      "double",
      { shared: null, slices: [{ values: own }] },
      { moveInputs: true },
    );
    expect([...(doubled?.values ?? [])]).toEqual([2, 4, 6]);
    expect(own.byteLength).toBe(0);
  });

  it("that are urgent pass those that wait", async () => {
    const { pool } = started(1);
    const ended: string[] = [];
    const note = (name: string) => () => void ended.push(name);
    await Promise.all([
      pool.run("sum", { shared: { values }, slices }).then(note("long")),
      pool
        .run("sum", { shared: { values }, slices: [{ from: 0, to: 1 }] }, { urgent: true })
        .then(note("urgent")),
    ]);
    expect(ended).toEqual(["urgent", "long"]);
  });
});

describe("an end before the work is done", () => {
  it("on abort: the workers at it end at once, the reason is given, others take over", async () => {
    const { pool, workers } = started(2);
    const stop = new AbortController();
    const found = pool.run("sum", { shared: { values }, slices }, { signal: stop.signal });
    stop.abort("cancelled");
    await expect(found).rejects.toBe("cancelled");
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
    await expect(pool.run("sum", { shared: { values }, slices })).resolves.toHaveLength(4);
    expect(workers).toHaveLength(4);
  });

  it("before it began: nothing is started", async () => {
    const { pool, workers } = started(1);
    await expect(
      pool.run("sum", { shared: { values }, slices }, { signal: AbortSignal.abort("too late") }),
    ).rejects.toBe("too late");
    expect(workers).toHaveLength(0);
  });

  it("by a crash: the task fails with its name and the cause, the next one gets a new worker", async () => {
    const { pool, workers } = started(1);
    const found = pool.run("sum", { shared: { values }, slices });
    workers[0]?.break(new Error("out of memory"));
    await expect(found).rejects.toThrow("a worker ended while it did the task sum: out of memory");
    await expect(pool.run("sum", { shared: { values }, slices })).resolves.toHaveLength(4);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it("by a resting worker's crash: nobody fails", async () => {
    const { pool, workers } = started(1);
    await pool.run("sum", { shared: { values }, slices });
    workers[0]?.break(new Error("killed"));
    await expect(pool.run("sum", { shared: { values }, slices })).resolves.toHaveLength(4);
    expect(workers).toHaveLength(2);
  });

  it("by an error: it is told as it was thrown, and the other slices stop", async () => {
    const { pool, workers } = started(2);
    await expect(pool.run("fail", { shared: null, slices: ["one", "two", "three"] })).rejects.toThrow(
      new RangeError("one"),
    );
    expect(workers.flatMap(({ received }) => received.filter(({ kind }) => kind === "slice"))).toHaveLength(
      2,
    );
  });

  it("by an input that cannot be sent: the error is told and the worker goes on", async () => {
    const { pool } = started(1);
    const unsendable = { from: 0, to: 1, say: () => 0 };
    await expect(pool.run("sum", { shared: { values }, slices: [unsendable] })).rejects.toThrow(
      "could not be cloned",
    );
    await expect(pool.run("sum", { shared: { values }, slices })).resolves.toHaveLength(4);
  });

  it("by closing: what is under way is rejected and no worker is left", async () => {
    const { pool, workers } = started(2);
    const found = pool.run("sum", { shared: { values }, slices });
    pool.close();
    await expect(found).rejects.toThrow("the pool was closed");
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });
});

it("a worker keeps its process alive only while it works", async () => {
  const { pool, workers } = started(2);
  const found = pool.run("sum", { shared: { values }, slices });
  expect(workers.map(({ busy }) => busy)).toEqual([true, true]);
  await found;
  expect(workers.map(({ busy }) => busy)).toEqual([false, false]);
});
