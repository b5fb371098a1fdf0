import { z } from "zod";
import { type SourceFile, sizeText } from "../source-file.ts";

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

/** Of a file: only where that is the one that is remembered. */
export function forgetUpload(file?: SourceFile): void {
  const known = rememberedUpload();
  if (file !== undefined && known !== null && !isSameFile(known, file)) return;
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

/** Why a file that was chosen cannot go on where another stopped; null when it is that very file. */
export function otherFileText(upload: RememberedUpload, file: SourceFile): string | null {
  if (isSameFile(upload, file)) return null;
  if (upload.name === file.name)
    return `“${file.name}”在中断之后改动过，不能接着传。请在下面重新选择它，从头上传。`;
  return `选的是“${file.name}”，不是没有传完的“${upload.name}”（${sizeText(upload.sizeBytes)}）。请选原来的文件；要导入别的文件，请在下面选择。`;
}
