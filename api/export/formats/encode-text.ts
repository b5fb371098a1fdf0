import iconv from "iconv-lite";
import type { ExportEncoding } from "#gis/formats/export-formats";
import { ExportFault } from "../layer.ts";

/** Text to bytes; a character the encoding does not have is refused by name, never replaced. */
export function encodeText(text: string, encoding: ExportEncoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  const bytes = iconv.encode(text, "gbk");
  if (iconv.decode(bytes, "gbk") !== text) throw new ExportFault(missingText(text));
  return bytes;
}

/** How many bytes a text takes; what GBK lacks counts as one. */
export const byteLength = (encoding: ExportEncoding) => (text: string) =>
  encoding === "utf-8" ? Buffer.byteLength(text, "utf8") : iconv.encode(text, "gbk").length;

function missingText(text: string): string {
  const lost = [...text].find(
    (character) => iconv.decode(iconv.encode(character, "gbk"), "gbk") !== character,
  );
  const place = text.slice(0, 40).replaceAll(/[\r\n]+/g, " ");
  return `“${place}”中的“${lost ?? ""}”在 GBK 编码中没有，为免丢字，没有导出。请改选 UTF-8 编码后再导出。`;
}
