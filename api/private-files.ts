import { chmod, mkdir } from "node:fs/promises";

/**
 * What the program writes is for the user it runs as: the files of the embedded database tell the hashes of passwords and every red line,
 * uploads and exports what is in them. Windows keeps rights elsewhere.
 */
export function keepFilesPrivate(): void {
  process.umask(0o077);
}

/** A folder nobody else looks into, an earlier one that was open too; as PostgreSQL asks of its own. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
}
