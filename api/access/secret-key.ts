import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { StartupError } from "../startup-error.ts";

export const keyBytes = 32;
export const keyFileName = "secret.key";

/** The key of `SECRET_KEY`, else of a file in the data folder that its owner alone can read, made when it is needed first. */
export function secretKey({ secretKey: given, dataDir }: Pick<Config, "secretKey" | "dataDir">): Buffer {
  if (given) return given;
  const path = join(dataDir, keyFileName);
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(keyBytes).toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  requireOwnersAlone(path);
  const key = Buffer.from(readFileSync(path, "utf8"), "base64");
  if (key.length === keyBytes) return key;
  throw new StartupError(
    "bad_key_file",
    `密钥文件 ${path} 已损坏：应为 ${keyBytes} 字节的 Base64。请从备份恢复；没有备份时移走该文件，并请已启用动态口令的人员重置密码后重新启用。`,
    `${path} must hold ${keyBytes} bytes as Base64. Restore it from a backup.`,
  );
}

/** Windows keeps rights elsewhere than in these bits. */
function requireOwnersAlone(path: string): void {
  if (process.platform === "win32" || (statSync(path).mode & 0o077) === 0) return;
  throw new StartupError(
    "open_key_file",
    `密钥文件 ${path} 可被其他用户读取。请执行 chmod 600 ${path} 后再启动。`,
    `${path} can be read by others: chmod 600 ${path}`,
  );
}
