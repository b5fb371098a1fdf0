import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { StartupError } from "../startup-error.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = join(root, "dist/web/index.html");
const sources = ["web", "gis", "api/contract", "package-lock.json", "vite.config.ts"];

/** A fresh clone, or one that was just updated, gets its pages built before it serves them. */
export async function buildWebIfStale(say: (line: string) => void): Promise<void> {
  if (!existsSync(join(root, "web/index.html")) || !(await isStale())) return;
  say("构建网页界面（首次或更新后需要约半分钟） Building the web pages …");
  try {
    await promisify(execFile)(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build"], {
      cwd: root,
      maxBuffer: 64_000_000,
    });
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    throw new StartupError(
      "web_build",
      "网页界面构建失败。请重新执行 npm ci 后再启动。",
      `The web pages could not be built. Run npm ci again.\n${stderr}`,
      error,
    );
  }
}

async function isStale(): Promise<boolean> {
  if (!existsSync(built)) return true;
  const builtMs = (await stat(built)).mtimeMs;
  const changedMs = await Promise.all(sources.map((source) => newestMs(join(root, source))));
  return Math.max(...changedMs) > builtMs;
}

async function newestMs(path: string): Promise<number> {
  const status = await stat(path).catch(() => null);
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const names = await readdir(path);
  return Math.max(status.mtimeMs, ...(await Promise.all(names.map((name) => newestMs(join(path, name))))));
}
