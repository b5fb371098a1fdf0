import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A zip of these files, by name. */
export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The same bytes with every occurrence of a text replaced by another of the same length. */
export function patched(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
}

/** The first central directory entry of a zip with a number of it changed: what it says of the file is then no longer so. */
export function lying(zip: Buffer, field: "flags" | "crc" | "packed" | "unpacked", value: number): Buffer {
  const offsets = { flags: 8, crc: 16, packed: 20, unpacked: 24 };
  const copy = Buffer.from(zip);
  const entry = copy.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  if (field === "flags") copy.writeUInt16LE(value, entry + offsets.flags);
  else copy.writeUInt32LE(value, entry + offsets[field]);
  return copy;
}
