import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { isContainer, readContainer } from "./containers/read-container.ts";
import { markDuplicateLicences } from "./duplicate-licence.ts";

export interface ReadFileInput {
  name: string;
  bytes: Uint8Array;
  options: ReadOptions;
}
export type ReadFile = ParsedFile;

/** Reads a boundary file, a container or a text layout as its bytes say, and lays its mines against each other. */
export async function readFile({ name, bytes, options }: ReadFileInput): Promise<ReadFile> {
  const source = { name, bytes };
  const file = isContainer(bytes) ? await readContainer(source, options) : readBoundaryFile(source, options);
  return { ...file, items: markDuplicateLicences(file.items) };
}
