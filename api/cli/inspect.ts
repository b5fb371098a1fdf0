import { readAttributes } from "#gis/attributes/read-attributes";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { itemPlace } from "#gis/formats/build-item";
import type { ParsedFile, ParsedItem } from "#gis/formats/parsed-file";
import { readFile } from "../transfer/read-file.ts";
import { inspectionJson } from "./inspect-json.ts";
import { inspectionText } from "./inspect-text.ts";

export interface InspectOptions extends ReadOptions {
  json?: boolean;
}

export interface InspectResult {
  /** 0 = no errors, 1 = read but with errors, 2 = of no known format */
  exitCode: 0 | 1 | 2;
  /** for standard output, or for standard error when the exit code is 2 */
  text: string;
  file: ParsedFile;
}

/** Reads one boundary file and says what is in it and what is wrong with it. */
export async function inspectFile(
  source: { name: string; bytes: Uint8Array },
  options: InspectOptions = {},
): Promise<InspectResult> {
  const { json, ...readOptions } = options;
  const read = await readFile({ ...source, options: readOptions });
  const file = { ...read, items: read.items.map(withAttributeIssues) };
  const text = json === true ? inspectionJson(source.name, file) : inspectionText(source.name, file);
  return { exitCode: exitCodeOf(file), text, file };
}

function withAttributeIssues(item: ParsedItem, index: number): ParsedItem {
  const { issues } = readAttributes(item, itemPlace(index + 1, item.name));
  return { ...item, issues: [...item.issues, ...issues] };
}

function exitCodeOf(file: ParsedFile): 0 | 1 | 2 {
  if (file.format === null) return 2;
  const issues = [...file.issues, ...file.items.flatMap((item) => item.issues)];
  return issues.some((issue) => issue.severity === "error") ? 1 : 0;
}
