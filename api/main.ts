import { readConfig } from "./config.ts";
import { start } from "./start/start.ts";
import { StartupError } from "./startup-error.ts";

try {
  await start(readConfig());
} catch (error) {
  process.stderr.write(`\n${error instanceof StartupError ? error.message : unexpected(error)}\n`);
  process.exit(1);
}

function unexpected(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `矿界启动失败 Kuangjie could not start:\n${detail}`;
}
