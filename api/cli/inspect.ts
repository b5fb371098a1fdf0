import type { MappedColumn } from "#gis/attributes/mapped-field";
import { readAttributes } from "#gis/attributes/read-attributes";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { itemPlace } from "#gis/formats/build-item";
import type { ParsedFile, ParsedItem } from "#gis/formats/parsed-file";
import { Problem } from "../http/problem.ts";
import { readFile } from "../transfer/read-file.ts";
import { columnsBy, itemsBy } from "./inspect-columns.ts";
import { type InspectedFile, inspectionJson } from "./inspect-json.ts";
import { inspectionText } from "./inspect-text.ts";

export interface InspectOptions extends ReadOptions {
  json?: boolean;
  /** what the person says of its attribute columns; the others are read by their names */
  columns?: readonly MappedColumn[];
}

export interface InspectResult {
  /** 0 = no errors, 1 = read but with errors, 2 = of no known format */
  exitCode: 0 | 1 | 2;
  /** for standard output, or for standard error when the exit code is 2 */
  text: string;
  file: InspectedFile;
}

/** Reads one boundary file and says what is in it and what is wrong with it. */
export async function inspectFile(
  source: { name: string; bytes: Uint8Array },
  options: InspectOptions = {},
): Promise<InspectResult> {
  const { json, columns = [], ...readOptions } = options;
  const read = await readFile({ ...source, options: readOptions });
  if (columns.length === 0 || read.format === null)
    return answerOf(source.name, { ...read, items: read.items.map(withAttributeIssues) }, json);
  try {
    const mapped = columnsBy(read.items, columns);
    const file = { ...read, items: itemsBy(read.items, mapped), columns: mapped };
    return answerOf(source.name, file, json);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { exitCode: 2, text: error.message, file: read };
  }
}

function answerOf(name: string, file: InspectedFile, json: boolean | undefined): InspectResult {
  const text = json === true ? inspectionJson(name, file) : inspectionText(name, file);
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
