import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { pino } from "pino";
import { defaultLimits, type OpenDatabase, poolOfOne } from "#api/db/connect";
import { type EmbeddedThread, startThread } from "#api/db/embedded/embedded-thread";
import { WireStream } from "#api/db/embedded/wire-stream";
import { setTypeParsers } from "#api/db/type-parsers";
import type { RewoundSetup } from "./rewound-thread.ts";

const program = new URL("./rewound-thread.ts", import.meta.url);
const silent = pino({ level: "silent" });

interface Rewindable {
  thread: EmbeddedThread;
  /** Makes it what it was when it started; false: that is not possible any more. */
  rewind: () => Promise<boolean>;
}

/** one for all test files of a process, as starting one takes longer than most files */
let kept: Rewindable | null = null;
let isLent = false;

/**
 * A migrated embedded database for one test file: the one of this process, put back byte by byte to what it was when it
 * started. Null while another has it.
 */
export async function borrowEmbedded(template: string): Promise<OpenDatabase | null> {
  if (isLent) return null;
  isLent = true;
  const giveBack = () => {
    isLent = false;
  };
  setTypeParsers();
  try {
    const { thread } = await untouched(template);
    const connect = () => new WireStream(thread.connect, defaultLimits.statementMs, () => void thread.end());
    const db = poolOfOne(connect, silent);
    return { db, kind: "embedded", close: () => db.destroy().finally(giveBack) };
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function untouched(template: string): Promise<Rewindable> {
  if (kept && (await kept.rewind())) return kept;
  await kept?.thread.end();
  kept = start(template);
  await kept.thread.ready;
  return kept;
}

function start(template: string): Rewindable {
  const { port1: rewinds, port2 } = new MessageChannel();
  const { idleTransactionMs } = defaultLimits;
  const workerData: RewoundSetup = { template, idleTransactionMs, rewinds: port2 };
  const thread = startThread(program, { workerData, transferList: [port2] }, () => void thread.end());
  let isAlive = true;
  rewinds.once("close", () => {
    isAlive = false;
  });
  const rewind = async () => {
    if (!isAlive) return false;
    rewinds.postMessage("rewind");
    const [isWhole] = await Promise.race([once(rewinds, "message"), once(rewinds, "close")]);
    return isWhole === true;
  };
  return { thread, rewind };
}
