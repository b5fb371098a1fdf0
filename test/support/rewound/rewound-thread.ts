import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { postgis } from "@electric-sql/pglite-postgis";
import type { FromWorker, ToWorker } from "#api/db/embedded/messages";
import { answerOf, openSession, type Session } from "#api/db/embedded/session";
import { readReply, simpleQuery } from "#api/db/embedded/wire-messages";
import type { EmscriptenFiles } from "./emscripten-files.ts";
import { fileImage } from "./file-image.ts";
import { memoryImage } from "./memory-image.ts";
import { TemplateInMemory } from "./template-in-memory.ts";

export interface RewoundSetup {
  /** the folder of a migrated database, which is only read */
  template: string;
  idleTransactionMs: number;
  /** told anything, puts the database back and answers whether it is what it was */
  rewinds: MessagePort;
}

/**
 * What tests would load sooner or later: code that came after the image was taken could not be taken out again. The
 * catalogues and PROJ's own files are read here too, so that no test waits for them.
 */
const warmUp = `
  LOAD 'plpgsql'; LOAD 'btree_gist'; LOAD 'postgis-3';
  SELECT ST_Area(g::geography), ST_Transform(g, 3857), ST_AsGeoJSON(g) FROM ST_MakeEnvelope(112, 38, 113, 39, 4490) AS g;
  CHECKPOINT`;
const loadedModules = "SELECT module_name, file_name FROM pg_get_loaded_modules() ORDER BY file_name";

const { template, idleTransactionMs, rewinds } = workerData as RewoundSetup;
const say = (message: FromWorker) => parentPort?.postMessage(message);

try {
  const postgres = await PGlite.create({
    fs: new TemplateInMemory(template),
    extensions: { postgis, btree_gist },
  });
  for (const statement of [...warmUp.split(";"), "DISCARD ALL"]) run(postgres, statement);
  const modules = run(postgres, loadedModules);
  const files = fileImage(postgres.Module.FS as unknown as EmscriptenFiles);
  const memory = memoryImage(postgres.Module.wasmMemory);
  let session: Session | null = null;
  parentPort?.on("message", async (message: ToWorker) => {
    session?.end();
    if (message.kind === "connect") {
      session = openSession(postgres, message.port, idleTransactionMs, (reason) =>
        say({ kind: "broken", reason }),
      );
      return;
    }
    await postgres.close();
    rewinds.close();
    parentPort?.close();
  });
  rewinds.on("message", () => {
    session?.end();
    const isWhole = run(postgres, loadedModules).equals(modules);
    memory.putBack();
    files.putBack();
    rewinds.postMessage(isWhole);
  });
  say({ kind: "ready" });
} catch (error) {
  say({ kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function run(postgres: PGlite, statement: string): Buffer {
  const answer = answerOf(postgres, simpleQuery(statement));
  const { errorCodes } = readReply(answer);
  if (errorCodes.length > 0) throw new Error(`${statement}: ${answer.toString("latin1")}`);
  return answer;
}
