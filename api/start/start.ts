import { v7 } from "uuid";
import { sealSecondFactors } from "../access/seal-second-factors.ts";
import { secretBox } from "../access/secret-box.ts";
import { keyFileName, secretKey } from "../access/secret-key.ts";
import { createApp } from "../app.ts";
import { keepAnchors } from "../audit-log/anchors.ts";
import { type Config, readConfig } from "../config.ts";
import type { AppContext } from "../context.ts";
import { openDatabase } from "../db/connect.ts";
import { readyTables } from "../db/ready-tables.ts";
import { searchHandlers, workHandlers } from "../jobs/job-handlers.ts";
import { startWorker } from "../jobs/worker.ts";
import { openLog } from "../open-log.ts";
import { keepFilesPrivate } from "../private-files.ts";
import { asSystem } from "../scope.ts";
import { StartupError } from "../startup-error.ts";
import { claimPort } from "./claim-port.ts";
import { loadDemoIfEmpty } from "./load-demo.ts";
import { readyPeople } from "./ready-people.ts";
import { shutDownOnSignal } from "./shut-down.ts";

type Say = (line: string) => void;

interface Running {
  url: string;
  end: () => Promise<void>;
}

/** Starts with the settings of the environment; what prevents it is told in plain words and a non-zero exit code. */
export async function startOrExplain(prepareWeb: (say: Say) => Promise<void>): Promise<void> {
  keepFilesPrivate();
  try {
    await start(readConfig(), prepareWeb);
  } catch (error) {
    process.stderr.write(`\n${error instanceof StartupError ? error.message : unexpected(error)}\n`);
    process.exit(1);
  }
}

/**
 * Brings everything up in order, saying so; whatever was opened is closed again when a later step fails. Null: somebody asked it to
 * end meanwhile.
 */
export async function start(
  config: Config,
  prepareWeb: (say: Say) => Promise<void>,
  open: typeof openDatabase = openDatabase,
): Promise<Running | null> {
  const log = openLog(config.logLevel);
  const closing = shutDownOnSignal(say);
  try {
    const door = await claimPort(config.host, config.port);
    closing.last(door.close);
    say(
      config.databaseUrl
        ? "连接数据库 Connecting to the database …"
        : "打开内置数据库 Opening the embedded database …",
    );
    const opening = open(config, log);
    // asked to end meanwhile: a database that is half open is opened and closed in good order
    closing.last(() =>
      opening.then(
        ({ close }) => close(),
        () => undefined,
      ),
    );
    const database = await opening;
    if (closing.isUnderWay()) return null;
    const ran = await readyTables(database, log);
    if (ran.length > 0) say(`数据表已更新 Tables updated: ${ran.length}`);

    await prepareWeb(say);
    const { dataDir, auditAnchorDir } = config;
    const { db } = database;
    const secrets = secretBox(() => secretKey(config));
    const context: AppContext = {
      db,
      log,
      now: () => new Date(),
      newId: v7,
      dataDir,
      secrets,
      auditAnchorDir,
    };
    const { unreadable } = await sealSecondFactors(context);
    if (unreadable > 0) say(lostKeyWarning(unreadable));
    if (config.demo) await asSystem(() => loadDemoIfEmpty(context, say));
    closing.last(keepAnchors(context));
    for (const handlers of [workHandlers, searchHandlers]) closing.last(startWorker(context, handlers).stop);
    const isOnlyHere = door.isLoopback && config.trustedProxies.length === 0;
    const demoSignIn = await asSystem(() => readyPeople(context, isOnlyHere, say));
    door.serve(createApp(context, { ...config, demoSignIn }));
    // requests use the database from now on: they end before it does
    closing.last(door.close);
    if (!door.isLoopback) say(openDoorWarning);
    say(`矿界已启动 Kuangjie is ready: ${door.url}`);
    return { url: door.url, end: closing.now };
  } catch (error) {
    await closing.now();
    if (!closing.isUnderWay()) throw error;
    return null;
  }
}

const openDoorWarning =
  "注意：HOST 不是本机地址。密码在网络上以明文传送，请在前面放置启用 TLS 的代理，并设置 TRUSTED_PROXIES。 Note: passwords travel in the clear; put a proxy with TLS in front and set TRUSTED_PROXIES.";

const lostKeyWarning = (count: number) =>
  `注意：${count} 个账号的动态口令不能用现在的密钥打开，他们无法登录。请恢复原来的 ${keyFileName} 或 SECRET_KEY，或为其重置密码后重新启用。 Note: ${count} second factors were sealed with another key; restore it, or reset those passwords.`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function unexpected(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `矿界启动失败 Kuangjie could not start:\n${detail}`;
}
