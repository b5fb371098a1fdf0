import { pino } from "pino";
import { v7 } from "uuid";
import { openDatabase } from "#api/db/connect";
import { jobHandlers } from "#api/jobs/job-handlers";
import { roomOf } from "#api/jobs/job-room";
import { startWorker } from "#api/jobs/worker";
import { type CommitOrder, commitStaging } from "#api/transfer/commit-staging";
import { stageFile } from "#api/transfer/stage-file";
import { rectangle } from "./mine-facts.ts";
import { seeEverything } from "./see-everything.ts";
import { anOrder, mineFile } from "./staged-file.ts";
import { testSecrets } from "./test-secrets.ts";

/** A service that dies without a word while it writes the third hundred of 300 mines. Arguments: data folder. */
const [dataDir = ""] = process.argv.slice(2);
const log = pino({ level: "silent" });
const { db } = await openDatabase({ databaseUrl: null, dataDir }, log);
seeEverything(db);
const context = { db, log, now: () => new Date(), newId: v7, dataDir, secrets: testSecrets };
const mines = Array.from({ length: 300 }, (_, n) => mineAt(n));
const file = { name: "mines.geojson", bytes: Buffer.from(mineFile(...mines)) };
const staging = await stageFile(context, { id: "test" }, file, {});
const { jobId } = await commitStaging(
  context,
  { id: "test", name: "测试" },
  { stagingId: staging.id, reviewTag: staging.reviewTag },
  anOrder() as CommitOrder,
);
roomOf(db).listen(jobId, (news) => {
  if (news.kind === "step" && news.step.progress >= 0.5) process.kill(process.pid, "SIGKILL");
});
startWorker(context, jobHandlers);

function mineAt(n: number): Parameters<typeof mineFile>[number] {
  return [rectangle((n % 20) * 400, Math.floor(n / 20) * 400, 300, 300), { name: `矿${n}` }];
}
