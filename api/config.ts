import { resolve } from "node:path";
import { type ProviderSettings, providerSettings } from "./access/provider/provider-settings.ts";
import { anchorFolder } from "./audit-log/anchor-folder.ts";
import { StartupError } from "./startup-error.ts";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  /** load the demo city into an empty database */
  demo: boolean;
  logLevel: LogLevel;
  /** where the end of the audit log is written down every day */
  auditAnchorDir: string;
  /** how many months of the audit log stay in the database when it is archived; null: all of it stays for ever */
  auditKeepMonths: number | null;
  /** with which secrets are sealed in the database; null: that of a file in the data folder */
  secretKey: Buffer | null;
  /** the office's own sign-in; null: there is none */
  provider: ProviderSettings | null;
  /** requests that one address may send a minute; null: any number */
  requestsPerMinute: number | null;
  /** requests that one person may send a minute, from wherever; null: any number */
  requestsPerPerson: number | null;
  /** addresses of proxies that are believed when they say for whom they ask */
  trustedProxies: string[];
}

/** The only reader of the environment. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const dataDir = resolve(textOf(environment, "DATA_DIR") ?? ".data");
  const databaseUrl = databaseUrlIn(textOf(environment, "DATABASE_URL"));
  return {
    port: portIn(textOf(environment, "PORT") ?? "8080"),
    host: textOf(environment, "HOST") ?? "127.0.0.1",
    dataDir,
    databaseUrl,
    demo: demoIn(textOf(environment, "DEMO") ?? "on"),
    logLevel: logLevelIn(textOf(environment, "LOG_LEVEL") ?? "info"),
    auditAnchorDir: resolve(
      textOf(environment, "AUDIT_ANCHOR_DIR") ?? anchorFolder({ dataDir, databaseUrl }),
    ),
    auditKeepMonths: monthsIn(textOf(environment, "AUDIT_KEEP_MONTHS")),
    secretKey: secretKeyIn(textOf(environment, "SECRET_KEY")),
    provider: providerSettings((name) => textOf(environment, name)),
    requestsPerMinute: rateIn(environment, "REQUESTS_PER_MINUTE", 6000),
    requestsPerPerson: rateIn(environment, "REQUESTS_PER_PERSON", 3000),
    trustedProxies: (textOf(environment, "TRUSTED_PROXIES") ?? "").split(/[\s,]+/).filter(Boolean),
  };
}

function textOf(environment: Record<string, string | undefined>, name: string): string | null {
  return environment[name]?.trim() || null;
}

function portIn(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw wrong("PORT", text, "须为 0–65535 的整数", "must be a whole number from 0 to 65535");
}

function rateIn(environment: Record<string, string | undefined>, name: string, usual: number): number | null {
  const text = textOf(environment, name) ?? String(usual);
  if (text === "off") return null;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw wrong(name, text, "须为正整数，或 off（不限）", "must be a positive whole number, or off");
}

/** No less than the Cybersecurity Law (网络安全法) asks of logs. */
const leastMonths = 6;

function monthsIn(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d{1,4}$/.test(text) && Number(text) >= leastMonths) return Number(text);
  throw wrong(
    "AUDIT_KEEP_MONTHS",
    text,
    `审计日志依《网络安全法》至少保留 ${leastMonths} 个月，须为不小于 ${leastMonths} 的整数；不设置则永久保留`,
    `must be a whole number of months, ${leastMonths} at least`,
  );
}

function databaseUrlIn(text: string | null): string | null {
  if (text === null || /^postgres(ql)?:\/\/\S+$/.test(text)) return text;
  throw new StartupError(
    "bad_setting",
    "环境变量 DATABASE_URL 格式不正确，应形如 postgres://用户:密码@主机:5432/数据库名。",
    "DATABASE_URL must look like postgres://user:password@host:5432/name",
  );
}

/** Never shown again, not even when it is wrong. */
function secretKeyIn(text: string | null): Buffer | null {
  if (text === null) return null;
  const key = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64");
  if (key.length === 32) return key;
  throw new StartupError(
    "bad_setting",
    "环境变量 SECRET_KEY 不正确：须为 32 字节，写成 64 位十六进制或 Base64（openssl rand -base64 32）。",
    "SECRET_KEY must be 32 bytes in hex or Base64 (openssl rand -base64 32).",
  );
}

function demoIn(text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw wrong("DEMO", text, "须为 on 或 off", "must be on or off");
}

function logLevelIn(text: string): LogLevel {
  const level = logLevels.find((known) => known === text);
  if (level) return level;
  throw wrong(
    "LOG_LEVEL",
    text,
    `须为 ${logLevels.join("、")} 之一`,
    `must be one of ${logLevels.join(", ")}`,
  );
}

const wrong = (name: string, value: string, chinese: string, english: string) =>
  new StartupError(
    "bad_setting",
    `环境变量 ${name}=${value} 不正确：${chinese}。`,
    `${name}=${value} ${english}.`,
  );
