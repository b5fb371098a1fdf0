import { dataPath, type EmscriptenFiles, type FileNode, type OpenFile } from "./emscripten-files.ts";

/** Whoever writes sets the times of the file. */
const UNTOUCHED = 0;
const blank = new Uint8Array();

/** The files of a database in memory and which of them are open, to be put back. */
export function fileImage(files: EmscriptenFiles): { putBack: () => void } {
  const nodes = nodesIn(files);
  const saved = new Map([...nodes].map(([path, node]) => [path, savedOf(files, node)]));
  const open = files.streams.map((file) => file && openedAs(file));
  for (const node of nodes.values()) node.mtime = node.ctime = UNTOUCHED;

  const closeOthers = () => {
    for (const file of files.streams) {
      if (file && open[file.fd]?.file !== file) files.close(file);
    }
  };
  const removeOthers = (found: Map<string, FileNode>) => {
    for (const [path, node] of [...found].reverse()) {
      if (!saved.has(path)) remove(files, path, node);
    }
  };
  const putAll = (found: Map<string, FileNode>) => {
    for (const [path, file] of saved) {
      if (file) putFile(files, path, file, found.get(path));
      else if (!found.has(path)) files.mkdir(path);
    }
  };
  const openAgain = () => {
    open.forEach((entry, fd) => {
      if (entry) files.streams[fd] = asBefore(files, entry, fd);
    });
  };
  const putBack = () => {
    closeOthers();
    const found = nodesIn(files);
    removeOthers(found);
    putAll(found);
    openAgain();
  };
  return { putBack };
}

/** By path; a folder comes before what lies in it. */
function nodesIn(
  files: EmscriptenFiles,
  path = dataPath,
  found = new Map<string, FileNode>(),
): Map<string, FileNode> {
  const { node } = files.lookupPath(path);
  found.set(path, node);
  if (files.isDir(node.mode)) {
    for (const name of Object.keys(node.contents ?? {})) nodesIn(files, `${path}/${name}`, found);
  }
  return found;
}

interface SavedFile {
  bytes: Uint8Array;
  /** where the file has them as long as it was neither cut nor made longer */
  contents: FileNode["contents"];
}

/** null for a folder */
function savedOf(files: EmscriptenFiles, { mode, contents, usedBytes }: FileNode): SavedFile | null {
  if (files.isDir(mode)) return null;
  // not by slice: of a Buffer, which Emscripten keeps when it was given one, that is no copy
  const bytes = contents instanceof Uint8Array ? new Uint8Array(contents.subarray(0, usedBytes)) : blank;
  return { bytes, contents };
}

function putFile(files: EmscriptenFiles, path: string, saved: SavedFile, found?: FileNode): void {
  if (!found) files.writeFile(path, saved.bytes);
  const node = found ?? files.lookupPath(path).node;
  if (isUntouched(node, saved)) return;
  saved.contents = node.contents = saved.bytes.slice();
  node.usedBytes = saved.bytes.length;
  node.mtime = node.ctime = UNTOUCHED;
}

const isUntouched = ({ mtime, ctime, contents }: FileNode, saved: SavedFile) =>
  mtime === UNTOUCHED && ctime === UNTOUCHED && contents === saved.contents;

function remove(files: EmscriptenFiles, path: string, node: FileNode): void {
  if (files.isDir(node.mode)) files.rmdir(path);
  else files.unlink(path);
}

interface Opened {
  file: OpenFile;
  position: number;
  flags: number;
}

const openedAs = (file: OpenFile): Opened => ({ file, position: file.position, flags: file.flags });

/** The file may have been closed, removed and written anew meanwhile. */
function asBefore(files: EmscriptenFiles, { file, position, flags }: Opened, fd: number): OpenFile {
  if (file.path.startsWith(dataPath)) file.node = files.lookupPath(file.path).node;
  return Object.assign(file, { fd, position, flags });
}
