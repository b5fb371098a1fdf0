import { inflateRawSync } from "node:zlib";

/** The text files in a zip (an xlsx is one), read from its central directory. */
export function unzipText(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const count = zip.readUInt16LE(end + 10);
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    files[name] = textAt(
      zip,
      zip.readUInt32LE(at + 42),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 10),
    );
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function textAt(zip: Buffer, header: number, packedSize: number, method: number): string {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + packedSize);
  return (method === 0 ? packed : inflateRawSync(packed)).toString("utf8");
}
