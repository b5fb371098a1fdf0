import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { EmscriptenBuiltinFilesystem } from "@electric-sql/pglite/basefs";
import { dataPath, type EmscriptenFiles } from "./emscripten-files.ts";

/** A file system of PGlite that starts with what lies in a folder and leaves the folder as it is. */
export class TemplateInMemory extends EmscriptenBuiltinFilesystem {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  override async initialSyncFs(): Promise<void> {
    const files = this.pg?.Module.FS as unknown as EmscriptenFiles;
    files.mkdirTree(dataPath);
    files.chmod(dataPath, 0o700);
    for (const entry of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      const from = join(entry.parentPath, entry.name);
      const to = `${dataPath}/${relative(this.#folder, from).replaceAll(sep, "/")}`;
      if (entry.isDirectory()) files.mkdirTree(to);
      else files.writeFile(to, readFileSync(from));
    }
  }
}
