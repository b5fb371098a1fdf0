import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { markDuplicateLicences } from "./duplicate-licence.ts";

export interface ReadFileInput {
  name: string;
  bytes: Uint8Array;
  options: ReadOptions;
}
export type ReadFile = ParsedFile;

/** Reads a boundary file and lays its mines against each other. */
export function readFile({ name, bytes, options }: ReadFileInput): ReadFile {
  const file = readBoundaryFile({ name, bytes }, options);
  return { ...file, items: markDuplicateLicences(file.items) };
}
