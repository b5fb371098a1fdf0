import { afterAll, describe, expect, it } from "vitest";
import { breachSlices, chunksOf, joinFindings } from "#api/breaches/breach-slices";
import { type BreachMatter, judgeBreaches, type ResidentZones } from "#api/breaches/judge-breaches";
import { matterChunk } from "#api/breaches/matter-chunk";
import { threadPool } from "#api/jobs/thread-pool";
import { flatShapes } from "#gis/measure/flat-shapes";
import { zoneIndex } from "#gis/overlap/zone-index";
import { rectangle } from "#test/support/mine-facts";

const pools = [1, 2, 3].map((size) => threadPool(size));
const [pool = threadPool(1)] = pools;
afterAll(() => {
  for (const one of pools) one.close();
});

/** 7 workings and 5 mines that overlap differently, with two zones side by side under some of them. */
const matter: BreachMatter = {
  parameters: { toleranceFactor: 3, licenceSigmaM: 0.05, sliverMinM2: 1, sliverWidthM: 0.2 },
  workings: Array.from({ length: 7 }, (_, index) => ({
    working: {
      id: `w${index}`,
      shape: rectangle(40 * index, 20 * index, 310, 150),
      sigmaM: 0.1,
      floorM: 700 - index,
      mineId: `m${index}`,
    },
    licence: {
      mineId: `m${index}`,
      shape: rectangle(0, 0, 333, 333),
      sigmaM: 0.05,
      topM: 900,
      bottomM: 697,
    },
    others: [],
  })),
  mines: Array.from({ length: 5 }, (_, index) => ({
    mineId: `m${index}`,
    shape: rectangle(90 * index, 0, 333, 333),
  })),
};
const zones: ResidentZones = {
  ids: ["z1", "z2"],
  index: zoneIndex(flatShapes([rectangle(300, 100, 200, 200), rectangle(500, 100, 200, 200)])),
};
/** All of it as one slice. */
const whole = (slice = matter) => ({ shared: zones, slices: [matterChunk(slice)] });

describe.each(pools)("$size threads", (threads) => {
  it("find the breaches that one function finds, bit for bit", async () => {
    const slices = await chunksOf(breachSlices(matter, threads.size));
    expect(slices.length).toBeGreaterThan(threads.size);
    const found = joinFindings(await threads.run("breaches", { shared: zones, slices }));
    expect(found).toEqual(judgeBreaches(matter, zones));
    expect(found.workings).toHaveLength(7);
    expect(found.overlaps.length).toBeGreaterThan(2);
  });
});

it("report what broke in the thread", async () => {
  const broken = { ...matter, parameters: null } as unknown as BreachMatter;
  await expect(pool.run("breaches", whole(broken))).rejects.toThrow(TypeError);
});

it("give the reason of whoever aborted in the middle, and go on with the next task", async () => {
  const stop = new AbortController();
  const found = pool.run("breaches", whole(), {
    signal: stop.signal,
    onProgress: () => stop.abort("cancelled"),
  });
  await expect(found).rejects.toBe("cancelled");
  await expect(pool.run("breaches", whole())).resolves.toEqual([judgeBreaches(matter, zones)]);
});

it("say so when one dies for want of memory", async () => {
  const starved = threadPool(1, { maxOldGenerationSizeMb: 4 });
  const found = starved.run("breaches", whole());
  await expect(found).rejects.toThrow(/ended while it did the task breaches: .*memory/);
});
