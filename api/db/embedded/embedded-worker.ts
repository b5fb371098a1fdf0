import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { postgis } from "@electric-sql/pglite-postgis";
import type { FromWorker, ToWorker, WorkerSetup } from "./messages.ts";
import { openSession, type Session } from "./session.ts";

const setup = workerData as WorkerSetup;
const say = (message: FromWorker) => parentPort?.postMessage(message);

try {
  const postgres = await PGlite.create({ dataDir: setup.dataFolder, extensions: { postgis, btree_gist } });
  let session: Session | null = null;
  parentPort?.on("message", async (message: ToWorker) => {
    session?.end();
    if (message.kind === "connect") {
      session = openSession(postgres, message.port, setup.idleTransactionMs, (reason) =>
        say({ kind: "broken", reason }),
      );
      return;
    }
    await postgres.close();
    say({ kind: "closed" });
    parentPort?.close();
  });
  say({ kind: "ready" });
} catch (error) {
  say({ kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
