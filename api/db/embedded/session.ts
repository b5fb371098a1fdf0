import type { MessagePort } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import { type ClientFrame, fatalError, readClientFrames, readReply, simpleQuery } from "./wire-messages.ts";

/** PostgreSQL's stack_depth error: earlier PGlite builds answer nothing else after some thousand failed statements. */
const STACK_DEPTH_EXCEEDED = "54001";

export interface Session {
  end: () => void;
}

/**
 * Serves one client on the one session that PGlite has. A client that goes away or leaves a transaction idle is rolled
 * back, so that the next one starts clean; a database that stops answering properly is reported as broken.
 */
export function openSession(
  postgres: PGlite,
  port: MessagePort,
  idleTransactionMs: number,
  onBroken: (reason: string) => void,
): Session {
  let rest: Buffer = Buffer.alloc(0);
  let open = true;
  let idleTimer: NodeJS.Timeout | undefined;

  const end = () => {
    if (!open) return;
    open = false;
    clearTimeout(idleTimer);
    clearSession(postgres);
    port.close();
  };
  const guardIdleTransaction = () => {
    if (!postgres.isInTransaction()) return;
    idleTimer = setTimeout(() => {
      reply(port, fatalError("25P03", "terminating connection due to idle-in-transaction timeout"));
      end();
    }, idleTransactionMs);
  };
  const answer = (frame: ClientFrame) => {
    if (!open) return;
    if (frame.kind === "terminate") return end();
    const broken = answerFrame(postgres, port, frame);
    if (broken) onBroken(broken);
  };

  port.on("message", (bytes: Uint8Array) => {
    clearTimeout(idleTimer);
    const read = readClientFrames(Buffer.concat([rest, bytes]));
    rest = read.rest;
    for (const frame of read.frames) answer(frame);
    if (open) guardIdleTransaction();
  });
  port.on("close", end);
  return { end };
}

/** Returns what is wrong with the database, if anything is. */
function answerFrame(postgres: PGlite, port: MessagePort, frame: ClientFrame): string | null {
  if (frame.kind === "encryption_request") reply(port, Buffer.from("N"));
  if (frame.kind === "startup") reply(port, answerOf(postgres, frame.bytes));
  if (frame.kind !== "messages") return null;
  const output = answerOf(postgres, frame.bytes);
  const { ready, errorCodes } = readReply(output);
  if (errorCodes.includes(STACK_DEPTH_EXCEEDED)) return "stack depth limit exceeded";
  if (frame.awaitsReady && ready === null) return "a statement got no answer";
  reply(port, output);
  return null;
}

function clearSession(postgres: PGlite): void {
  if (postgres.isInTransaction()) answerOf(postgres, simpleQuery("ROLLBACK"));
  answerOf(postgres, simpleQuery("DISCARD ALL"));
}

/**
 * What the database answers. Not by `execProtocolRawSync`, which keeps every row it ever answered until the thread ends; the
 * streaming one does all its work before it returns.
 */
export function answerOf(postgres: PGlite, bytes: Uint8Array): Buffer {
  const pieces: Buffer[] = [];
  void postgres.execProtocolRawStream(bytes, {
    syncToFs: false,
    onRawData: (piece) => pieces.push(Buffer.from(piece)),
  });
  return Buffer.concat(pieces);
}

function reply(port: MessagePort, bytes: Uint8Array): void {
  const own = new Uint8Array(bytes);
  port.postMessage(own, [own.buffer]);
}
