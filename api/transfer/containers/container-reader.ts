import type { ReadOptions } from "#gis/formats/boundary-format";
import type { FileFormat, ParsedFile } from "#gis/formats/parsed-file";
import type { ZipMember } from "./open-zip.ts";

export interface SourceBytes {
  name: string;
  bytes: Uint8Array;
}

export type ContainerReading = Pick<ParsedFile, "encoding" | "items" | "issues">;

/** A reader of files that are no plain text of ours, chosen by their bytes. Adding one is such an object and one line. */
export interface ContainerReader {
  id: FileFormat;
  /** Chinese, for menus and messages */
  label: string;
  recognise(bytes: Uint8Array): boolean;
  read(source: SourceBytes, options: ReadOptions): Promise<ContainerReading>;
}

/** The same for what lies in a zip, chosen by what is in it; `source` is the zip as a whole, safe to hand on. */
export interface ZipReader {
  id: FileFormat;
  label: string;
  recognise(members: readonly ZipMember[]): boolean;
  read(members: readonly ZipMember[], source: SourceBytes, options: ReadOptions): Promise<ContainerReading>;
}
