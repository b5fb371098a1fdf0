import { pino } from "pino";
import { v7 } from "uuid";
import { openDatabase } from "#api/db/connect";
import { jobHandlers } from "#api/jobs/job-handlers";
import { roomOf } from "#api/jobs/job-room";
import { startWorker } from "#api/jobs/worker";
import { finish } from "#api/transfer/uploads/finish-upload";
import { createUpload, receiveChunk } from "#api/transfer/uploads/receive-upload";
import { rectangle } from "./mine-facts.ts";
import { seeEverything } from "./see-everything.ts";
import { mineFile } from "./staged-file.ts";
import { testSecrets } from "./test-secrets.ts";
import { sha256 } from "./upload.ts";

/** A service that dies without a word half way through the reading of 2000 uploaded mines. Arguments: data folder. */
const [dataDir = ""] = process.argv.slice(2);
const log = pino({ level: "silent" });
const { db } = await openDatabase({ databaseUrl: null, dataDir }, log);
seeEverything(db);
const context = { db, log, now: () => new Date(), newId: v7, dataDir, secrets: testSecrets };
const mines = Array.from({ length: 2000 }, (_, n) => mineAt(n));
const bytes = Buffer.from(mineFile(...mines));
const { id } = await createUpload(context, { fileName: "mines.geojson", sizeBytes: bytes.length });
await receiveChunk(context, { id, offset: 0, bytes });
const { jobId } = await finish(context, { id: "test" }, id, { sha256: sha256(bytes), answers: {} });
roomOf(db).listen(jobId, (news) => {
  if (news.kind === "step" && news.step.progress >= 0.4) process.kill(process.pid, "SIGKILL");
});
startWorker(context, jobHandlers);

function mineAt(n: number): Parameters<typeof mineFile>[number] {
  return [rectangle((n % 50) * 400, Math.floor(n / 50) * 400, 300, 300), { name: `矿${n}` }];
}
