import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { inspectionJson } from "./inspect-json.ts";
import { inspectionText } from "./inspect-text.ts";

export interface InspectOptions {
  json?: boolean;
  /** 带号 for files that state none */
  zone?: number;
  zoneWidth?: 3 | 6;
  acceptSwap?: boolean;
}

export interface InspectResult {
  /** 0 = no errors, 1 = read but with errors, 2 = cannot be read */
  exitCode: 0 | 1 | 2;
  /** for standard output, or for standard error when the exit code is 2 */
  text: string;
}

/** Reads one boundary file and says what is in it and what is wrong with it. */
export function inspectFile(path: string, options: InspectOptions = {}): InspectResult {
  const bytes = readBytes(path);
  if (typeof bytes === "string") return { exitCode: 2, text: bytes };
  const { json, ...readOptions } = options;
  const name = basename(path);
  const file = readBoundaryFile({ name, bytes }, readOptions);
  const text = json === true ? inspectionJson(name, file) : inspectionText(name, file);
  return { exitCode: exitCodeOf(file), text };
}

function exitCodeOf(file: ParsedFile): 0 | 1 | 2 {
  if (file.format === null) return 2;
  const issues = [...file.issues, ...file.items.flatMap((item) => item.issues)];
  return issues.some((issue) => issue.severity === "error") ? 1 : 0;
}

/** The bytes, or in Chinese why there are none. */
function readBytes(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return `无法读取文件 ${path}：${readFault(error)}`;
  }
}

function readFault(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "文件不存在";
  if (code === "EISDIR") return "这是一个文件夹";
  return code === "EACCES" || code === "EPERM" ? "没有读取权限" : String(error);
}
