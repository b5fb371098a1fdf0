/** What of Emscripten's file system is used here: PGlite hands it out without saying what it is. */
export interface FileNode {
  mode: number;
  mtime: number;
  ctime: number;
  /** of a folder: what lies in it; of a file: at least its bytes, null as long as nothing was written */
  contents: Record<string, FileNode> | Uint8Array | null;
  usedBytes: number;
}

export interface OpenFile {
  node: FileNode;
  path: string;
  fd: number;
  flags: number;
  position: number;
}

export interface EmscriptenFiles {
  streams: (OpenFile | null | undefined)[];
  lookupPath: (path: string) => { node: FileNode };
  isDir: (mode: number) => boolean;
  mkdir: (path: string, mode?: number) => void;
  mkdirTree: (path: string) => void;
  rmdir: (path: string) => void;
  chmod: (path: string, mode: number) => void;
  writeFile: (path: string, bytes: Uint8Array) => void;
  unlink: (path: string) => void;
  close: (file: OpenFile) => void;
}

/** Where PGlite has its database. */
export const dataPath = "/pglite/data";
