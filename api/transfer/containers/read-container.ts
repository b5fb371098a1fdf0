import type { ReadOptions } from "#gis/formats/boundary-format";
import type { FileFormat, ParsedFile } from "#gis/formats/parsed-file";
import { ContainerFault, orNothing } from "./container-fault.ts";
import type { ContainerReading, SourceBytes, ZipReader } from "./container-reader.ts";
import { openZip, type ZipMember } from "./open-zip.ts";
import { containerReaders, zipReaders } from "./registry.ts";
import { isZip } from "./sniff.ts";

/** Whether the bytes are those of a container rather than of a text layout; the name of the file is not asked. */
export function isContainer(bytes: Uint8Array): boolean {
  return isZip(bytes) || containerReaders.some((reader) => reader.recognise(bytes));
}

/** Reads a zip, database, drawing or XML of features. Whatever is wrong with the bytes is an issue, nothing is thrown. */
export async function readContainer(source: SourceBytes, options: ReadOptions): Promise<ParsedFile> {
  if (isZip(source.bytes)) return reading(null, () => readZip(source, options));
  const reader = containerReaders.find((candidate) => candidate.recognise(source.bytes));
  if (reader === undefined) throw new Error("no container: ask isContainer first");
  return reading(reader.id, async () => ({ format: reader.id, ...(await reader.read(source, options)) }));
}

async function readZip(source: SourceBytes, options: ReadOptions) {
  const members = await openZip(source.bytes);
  const reader = zipReaderOf(members);
  return reading(reader.id, async () => ({
    format: reader.id,
    ...(await reader.read(members, source, options)),
  }));
}

/** The reader of what lies in a zip; a zip of nothing that is known is refused with what is in it. */
export function zipReaderOf(members: readonly ZipMember[]): ZipReader {
  const reader = zipReaders.find((candidate) => candidate.recognise(members));
  if (reader !== undefined) return reader;
  const names = members.map(({ name }) => name);
  const more = names.length > 5 ? `等${names.length}个文件` : "";
  const shown = names.length === 0 ? "空的" : `${names.slice(0, 5).join("、").slice(0, 200)}${more}`;
  throw new ContainerFault("C04", { kind: "nothing", names: shown });
}

async function reading(
  format: FileFormat | null,
  read: () => Promise<ContainerReading & { format: FileFormat | null }>,
): Promise<ParsedFile> {
  try {
    const file = await read();
    return { ...file, issues: orNothing(file.issues, file.items.length) };
  } catch (cause) {
    if (!(cause instanceof ContainerFault)) throw cause;
    return { format, encoding: "utf-8", items: [], issues: [cause.issue] };
  }
}
