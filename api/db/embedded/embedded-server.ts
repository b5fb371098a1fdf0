import { join, resolve } from "node:path";
import type { Logger } from "pino";
import { makePrivateFolder } from "../../private-files.ts";
import { StartupError } from "../../startup-error.ts";
import { startThread } from "./embedded-thread.ts";
import { lockFolder } from "./folder-lock.ts";
import type { WorkerSetup } from "./messages.ts";
import { WireStream } from "./wire-stream.ts";

const program = new URL("./embedded-worker.ts", import.meta.url);
/** SQLSTATE admin_shutdown */
const CONNECTION_LOST = "57P01";

export interface SessionLimits {
  /** a transaction that nobody continues is rolled back after this */
  idleTransactionMs: number;
  /** a statement that takes longer is ended */
  statementMs: number;
}

export interface EmbeddedServer {
  /** a stream for pg's `stream` option */
  connect: () => WireStream;
  close: () => Promise<void>;
}

/**
 * PGlite with PostGIS in a thread of its own, so that a long statement stalls nobody but the next statement.
 * A thread that broke or overran is replaced; what it had committed is on disk, what it had not is rolled back.
 */
export async function startEmbeddedServer(
  dataFolder: string,
  limits: SessionLimits,
  log: Logger,
): Promise<EmbeddedServer> {
  const lock = await lockFolder(dataFolder);
  const setup: WorkerSetup = {
    dataFolder: join(dataFolder, "postgres"),
    idleTransactionMs: limits.idleTransactionMs,
  };
  // some file systems keep no rights
  await makePrivateFolder(setup.dataFolder).catch((error: unknown) =>
    log.warn({ err: error }, "others may read the folder of the embedded database"),
  );
  const start = () => startThread(program, { workerData: setup }, (reason) => replace(reason));
  const streams = new Set<WireStream>();
  let current = start();

  function replace(reason: string): void {
    log.warn({ reason }, "embedded database restarts");
    const lost = Object.assign(new Error(reason), { code: CONNECTION_LOST });
    for (const stream of streams) stream.destroy(lost);
    const broken = current;
    const next = broken.end().then(start);
    current = {
      ready: next.then((thread) => thread.ready),
      connect: async () => (await next).connect(),
      close: async () => (await next).close(),
      end: async () => (await next).end(),
    };
    current.ready.catch((error) => log.error({ err: error }, "embedded database did not restart"));
  }

  const close = async () => {
    await current.close();
    await lock.release();
  };
  try {
    await current.ready;
  } catch (error) {
    await current.end();
    await lock.release();
    throw unopened(dataFolder, error);
  }
  const overdue = () => replace(`a statement took more than ${limits.statementMs} ms`);
  const connect = () => {
    const stream = new WireStream(() => current.connect(), limits.statementMs, overdue);
    streams.add(stream);
    stream.once("close", () => streams.delete(stream));
    return stream;
  };
  return { connect, close };
}

function unopened(folder: string, error: unknown): StartupError {
  const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
  return new StartupError(
    "database_broken",
    `数据目录 ${resolve(folder)} 中的内置数据库打不开（${reason}），可能已损坏，或由别的程序、别的版本建立。请保留该目录以便恢复，改用备份的数据目录，或用 DATA_DIR 指定另一目录重新开始。`,
    `The embedded database in the data folder does not open (${reason}). Keep the folder for recovery; restore a backup, or set DATA_DIR to another folder.`,
    error,
  );
}
