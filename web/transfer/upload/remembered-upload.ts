import { z } from "zod";
import type { SourceFile } from "../source-file.ts";

const Remembered = z.object({
  id: z.uuid(),
  name: z.string(),
  sizeBytes: z.number(),
  lastModified: z.number(),
});

/** An upload this browser began and did not finish: which file of the person's disk it was. */
export type RememberedUpload = z.infer<typeof Remembered>;

const key = "kuangjie.upload";

/** What outlives a reload of the page; nothing where the browser keeps nothing. */
export function rememberedUpload(): RememberedUpload | null {
  try {
    const parsed = Remembered.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function rememberUpload(id: string, { name, size, lastModified }: SourceFile): void {
  try {
    localStorage.setItem(key, JSON.stringify({ id, name, sizeBytes: size, lastModified }));
  } catch {
    // without a memory an upload goes on as long as the page is open
  }
}

export function forgetUpload(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

/** Whether the person chose the very file of an unfinished upload again. */
export function isSameFile(upload: RememberedUpload, { name, size, lastModified }: SourceFile): boolean {
  return upload.name === name && upload.sizeBytes === size && upload.lastModified === lastModified;
}
