import { stat } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, openPromise, validateFileName, type ZipFile } from "yauzl";
import { decodeText } from "#gis/formats/decode-text";
import { ContainerFault } from "./container-fault.ts";

/** One file of a zip; nothing is unpacked before it is asked for. */
export interface ZipMember {
  /** its path in the zip, folders parted by "/" */
  name: string;
  sizeBytes: number;
  unpack(): Promise<Uint8Array>;
  /** its bytes piece by piece; that they are not what the zip says may come out only after the last */
  pieces(): AsyncIterable<Uint8Array>;
}

/** A zip on the disk, which is open until it is closed. */
export interface OpenZip {
  members: ZipMember[];
  close(): void;
}

export interface ZipLimits {
  entries: number;
  singleMb: number;
  totalMb: number;
  /** unpacked to packed, of members larger than `ratioFromMb` */
  ratio: number;
  ratioFromMb: number;
}

export const zipLimits: ZipLimits = {
  entries: 2000,
  singleMb: 512,
  totalMb: 1024,
  ratio: 300,
  ratioFromMb: 8,
};

/** What is unpacked to the disk may be as large as a .shp can be. */
export const diskZipLimits: ZipLimits = { ...zipLimits, singleMb: 2048, totalMb: 4096 };

const bytesPerMb = 1024 * 1024;
/** names, comments and the like of all files together */
const mostDirectoryBytes = 4 * bytesPerMb;
const reading = { lazyEntries: true, decodeStrings: false };

/**
 * Lists a zip after looking at what every entry says of itself: count, sizes, ratio, name, encryption. An entry that lies is
 * found out when it is unpacked: size and check sum must be those of the directory.
 */
export async function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Promise<ZipMember[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await damagedUnless(fromBufferPromise(buffer, reading));
  return await membersOf(zip, bytes.byteLength, limits);
}

/** The same for a zip that is left on the disk. */
export async function openZipFile(path: string, limits: ZipLimits = diskZipLimits): Promise<OpenZip> {
  const { size } = await stat(path);
  const zip = await damagedUnless(openPromise(path, { ...reading, autoClose: false }));
  try {
    return { members: await membersOf(zip, size, limits), close: () => zip.close() };
  } catch (cause) {
    zip.close();
    throw cause;
  }
}

async function membersOf(zip: ZipFile, sizeBytes: number, limits: ZipLimits): Promise<ZipMember[]> {
  if (zip.entryCount > limits.entries) throw tooMuch("entries", limits.entries);
  const entries = await damagedUnless(entriesOf(zip, limits.entries));
  const nameOf = namesTogether(entries);
  const members = entries.flatMap((entry): ZipMember[] => {
    const name = nameOf(entry);
    refuseUnsafe(entry, name, limits);
    if (name.endsWith("/") || isLitter(name)) return [];
    const pieces = () => piecesOf(zip, entry, name);
    return [{ name, sizeBytes: entry.uncompressedSize, pieces, unpack: () => joined(pieces()) }];
  });
  refuseTogether(entries, members, sizeBytes, limits);
  return members;
}

/** the flag of an entry whose name is UTF-8 */
const utf8Flag = 0x800;

/** Names without that flag are in the code page of who packed them, one for all, which they tell together better than each alone. */
function namesTogether(entries: readonly Entry[]): (entry: Entry) => string {
  const isFlagged = (entry: Entry) => (entry.generalPurposeBitFlag & utf8Flag) !== 0;
  const unflagged = entries.filter((entry) => !isFlagged(entry));
  const separated = unflagged.flatMap(({ fileNameRaw }) => [fileNameRaw, Buffer.from("\n")]);
  const { encoding } = decodeText(Buffer.concat(separated));
  return (entry) => decodeText(entry.fileNameRaw, isFlagged(entry) ? undefined : encoding).text;
}

async function entriesOf(zip: ZipFile, most: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  let directoryBytes = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    directoryBytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (directoryBytes > mostDirectoryBytes) throw new ContainerFault("C01", { kind: "damaged" });
    if (entries.length > most) throw tooMuch("entries", most);
  }
  return entries;
}

function refuseUnsafe(entry: Entry, name: string, limits: ZipLimits): void {
  const shown = name.slice(0, 80);
  if (name.includes("\0") || name === "" || validateFileName(name) !== null) {
    throw new ContainerFault("C03", { name: shown.replaceAll("\0", "\\0") });
  }
  if (entry.isEncrypted()) throw new ContainerFault("C01", { kind: "encrypted", name: shown });
  if (!entry.canDecodeFileData()) throw new ContainerFault("C01", { kind: "method", name: shown });
  if (entry.uncompressedSize > limits.singleMb * bytesPerMb) throw tooMuch("single", limits.singleMb, shown);
  const isLarge = entry.uncompressedSize > limits.ratioFromMb * bytesPerMb;
  if (isLarge && entry.uncompressedSize > limits.ratio * entry.compressedSize) {
    throw tooMuch("ratio", limits.ratio, shown);
  }
}

function refuseTogether(
  entries: readonly Entry[],
  members: readonly ZipMember[],
  sizeBytes: number,
  limits: ZipLimits,
): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > limits.totalMb * bytesPerMb) throw tooMuch("total", limits.totalMb);
  // entries that share their packed bytes are a bomb of their own kind
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (packed > sizeBytes) throw new ContainerFault("C01", { kind: "damaged" });
  const seen = new Set<string>();
  for (const { name } of members) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new ContainerFault("C01", { kind: "duplicate", name: name.slice(0, 80) });
    seen.add(key);
  }
}

async function* piecesOf(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  const lies = new ContainerFault("C01", { kind: "size", name: name.slice(0, 80) });
  let [size, sum] = [0, 0];
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch {
    throw lies;
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw lies;
}

async function joined(pieces: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** What yauzl cannot follow is no zip, or a broken one. */
async function damagedUnless<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((cause: unknown) => {
    throw cause instanceof ContainerFault ? cause : new ContainerFault("C01", { kind: "damaged" });
  });
}

function tooMuch(kind: string, limit: number, name = ""): ContainerFault {
  return new ContainerFault("C02", { kind, limit, name });
}

/** What Mac and Windows put beside the files of a person. */
function isLitter(name: string): boolean {
  return name.startsWith("__MACOSX/") || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}
