import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { v7 } from "uuid";
import { openDatabase } from "#api/db/connect";
import { findJob } from "#api/jobs/job-queue";
import { startWorker } from "#api/jobs/worker";
import { type CommitOrder, commitStaging } from "#api/transfer/commit-staging";
import { importJob } from "#api/transfer/import-job";
import { stageFile } from "#api/transfer/stage-file";
import { findStaging } from "#api/transfer/staging-store";
import { destination } from "#gis/measure/geodesic";
import { seeEverything } from "./see-everything.ts";
import { polygonOf } from "./squares.ts";
import { anOrder, mineFile } from "./staged-file.ts";
import { testSecrets } from "./test-secrets.ts";

/**
 * Imports mines of 300 corners, then as many again, and prints by how many bytes the process grew during the second import.
 * They are multiplied inside the database: reading a file of them is not what is measured. Arguments: data folder, mines.
 */
const [dataDir = "", mines = ""] = process.argv.slice(2);
const log = pino({ level: "silent" });
const { db } = await openDatabase({ databaseUrl: null, dataDir }, log);
seeEverything(db);
const context = { db, log, now: () => new Date(), newId: v7, dataDir, secrets: testSecrets };
const actor = { id: "test", name: "测试" };
const circle = polygonOf(Array.from({ length: 300 }, (_, n) => destination([112.2, 38.4], n * 1.2, 300)));
await db("region").insert({ code: "140901", name: "东县", level: "county" });
startWorker(context, { import: importJob });

await importAll("少量", 200);
const before = process.memoryUsage.rss();
let highest = before;
setInterval(() => {
  highest = Math.max(highest, process.memoryUsage.rss());
}, 20);
await importAll("大批", Number(mines));
process.stdout.write(`${JSON.stringify({ grown: highest - before })}\n`);
process.exit(0);

async function importAll(batchName: string, count: number): Promise<void> {
  const file = { name: "mines.geojson", bytes: Buffer.from(mineFile([circle, { name: batchName }])) };
  const { id } = await stageFile(context, actor, file, {});
  await db.raw(
    `INSERT INTO staged_item (staging_id, item_index, usable, warning, body)
     SELECT staging_id, n, usable, warning, jsonb_set(body, '{name}', to_jsonb(name || n))
     FROM staged_item CROSS JOIN generate_series(1, CAST(? AS integer) - 1) n WHERE staging_id = ?`,
    [count, id],
  );
  const reviewTag = (await findStaging(db, id))?.reviewTag ?? "";
  const order = anOrder({ batchName }) as CommitOrder;
  const { jobId } = await commitStaging(context, actor, { stagingId: id, reviewTag }, order);
  for (;;) {
    const job = await findJob(db, jobId);
    if (job?.state === "done") return;
    if (job?.finishedAt) throw new Error(job.error ?? job.state);
    await sleep(100);
  }
}
