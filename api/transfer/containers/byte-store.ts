import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Bytes read where they are wanted, whether they lie in memory or on the disk; whoever asks stays within `sizeBytes`. */
export interface ByteStore {
  sizeBytes: number;
  read(at: number, length: number): Uint8Array;
}

export function memoryBytes(bytes: Uint8Array): ByteStore {
  return { sizeBytes: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
}

const windowBytes = 65_536;

/** A file that is read a window at a time, so that little of it is in memory. Waits for the disk: for threads. */
export interface FileBytes extends ByteStore {
  close(): void;
}

export function fileBytes(path: string): FileBytes {
  const file = openSync(path, "r");
  return { ...windowOf(file, fstatSync(file).size), close: () => closeSync(file) };
}

/** Files, by name, for as long as they are used. */
export function withFiles<Name extends string, T>(
  paths: Readonly<Partial<Record<Name, string>>>,
  use: (files: Partial<Record<Name, ByteStore>>) => T,
): T {
  const open: FileBytes[] = [];
  try {
    const files: Partial<Record<Name, ByteStore>> = {};
    for (const [name, path] of Object.entries(paths) as [Name, string][]) {
      const file = fileBytes(path);
      open.push(file);
      files[name] = file;
    }
    return use(files);
  } finally {
    for (const file of open) file.close();
  }
}

function windowOf(file: number, sizeBytes: number): ByteStore {
  let window = new Uint8Array(0);
  let windowAt = 0;
  const read = (at: number, length: number) => {
    if (at < windowAt || at + length > windowAt + window.length) {
      window = bytesAt(file, at, Math.min(Math.max(length, windowBytes), sizeBytes - at));
      windowAt = at;
    }
    return window.subarray(at - windowAt, at - windowAt + length);
  };
  return { sizeBytes, read };
}

function bytesAt(file: number, at: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let got = 0; got < length; ) {
    const more = readSync(file, bytes, got, length - got, at + got);
    if (more === 0) throw new Error("the file became shorter while it was read");
    got += more;
  }
  return bytes;
}
