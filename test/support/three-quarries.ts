import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import type { testApp } from "./app.ts";
import type { TestDatabase } from "./database.ts";
import { finishedJob } from "./finished-job.ts";
import { rectangle } from "./mine-facts.ts";
import { aBoundary, addMineTo, addRegions } from "./register.ts";

type App = ReturnType<typeof testApp>;

/** Quarries of one orebody side by side, 200 m apart: the first must merge by the clause, the last is far from the others. */
export const quarries = {
  small: { at: [0, 0, 300, 300], areaKm2: "0.09", capacity: "3", reserve: "20" },
  middle: { at: [500, 0, 400, 400], areaKm2: "0.16", capacity: "4", reserve: "80" },
  far: { at: [6000, 0, 500, 400], areaKm2: "0.2", capacity: "12", reserve: "90" },
} as const;
export type Quarry = keyof typeof quarries;

/** Registers them in 东县, finds the candidates, and tells the ids. */
export async function threeQuarries(app: App, database: TestDatabase) {
  await addRegions(app);
  const ids: Partial<Record<Quarry, string>> = {};
  for (const name of Object.keys(quarries) as Quarry[]) {
    const { at, areaKm2, capacity, reserve } = quarries[name];
    const [eastM, northM, widthM, heightM] = at;
    const parts = [
      { name: null, topM: null, bottomM: null, shape: rectangle(eastM, northM, widthM, heightM) },
    ];
    const { id } = await addMineTo(app, name, {
      ...{ licensedAreaKm2: areaKm2, orebodyId: "O1", mineral: "建筑石料用灰岩", method: "open_pit" },
      ...{ capacity, capacityUnit: "wm3", bulkDensity: "2.6" },
      reserve: {
        ...{ verifiedOn: "2025-06-30", remaining: reserve, recoverable: null },
        ...{ unit: "wt", bulkDensity: null, document: null },
      },
      boundary: aBoundary(0, 0, { parts }),
    });
    ids[name] = id;
  }
  return { ids: ids as Record<Quarry, string>, runId: await candidateRun(app, database) };
}

/** A finished analysis of 东县 as the register stands. */
export async function candidateRun(app: App, database: TestDatabase, region = "140901"): Promise<string> {
  const worker = startWorker(database.context, jobHandlers);
  try {
    const { body } = await app
      .post("/api/candidate-runs")
      .send({ region, packId: "xinzhou-2022" })
      .expect(200);
    const job = await finishedJob(app, body.jobId);
    if (job.state !== "done") throw new Error(job.error ?? job.state);
    return body.runId;
  } finally {
    await worker.stop();
  }
}
