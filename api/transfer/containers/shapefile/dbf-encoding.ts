import { judgeEncoding } from "#gis/formats/judge-encoding";
import type { TextEncoding } from "#gis/formats/parsed-file";
import type { DbfTable } from "./dbf-table.ts";

/** How the text of a table is written and who says so. */
export interface DbfEncoding {
  encoding: TextEncoding;
  by: "person" | "cpg" | "header" | "ascii" | "content";
}

const codePages: readonly [RegExp, TextEncoding][] = [
  [/^(utf-?8|65001)$/, "utf-8"],
  [/^(gbk|gb-?2312|gb-?18030|(ansi |cp|ms)?936|54936|euc-?cn)$/, "gb18030"],
  [/^(big-?5(-hkscs)?|(ansi |cp|ms)?950)$/, "big5"],
];
const languageDrivers: Readonly<Record<number, TextEncoding>> = {
  77: "gb18030",
  79: "big5",
  120: "big5",
  122: "gb18030",
};
const sampleBytes = 65_536;

/**
 * The person's word, then the .cpg, then the language driver of the header, then the text itself. A .cpg or driver under which
 * the text is no text (a tool that wrote GBK and said UTF-8) is not believed.
 */
export function dbfEncoding(table: DbfTable, cpg: string | null, chosen?: TextEncoding): DbfEncoding {
  if (chosen !== undefined) return { encoding: chosen, by: "person" };
  const texts = sampleOf(table);
  if (texts.length === 0) return { encoding: "utf-8", by: "ascii" };
  const named = codePages.find(([pattern]) => pattern.test(cpg?.trim().toLowerCase() ?? ""))?.[1];
  if (named !== undefined && texts.every((text) => fits(text, named))) return { encoding: named, by: "cpg" };
  const driver = languageDrivers[table.languageDriver];
  if (named === undefined && driver !== undefined && texts.every((text) => fits(text, driver))) {
    return { encoding: driver, by: "header" };
  }
  const mayBeUtf8 = texts.every((text) => fits(text, "utf-8"));
  return { encoding: judgeEncoding(texts, { mayBeUtf8 }).encoding, by: "content" };
}

/** one for all fields: to make one takes longer than to decode a name */
const decoders = {
  "utf-8": new TextDecoder("utf-8"),
  gb18030: new TextDecoder("gb18030"),
  big5: new TextDecoder("big5"),
} as const;

/** A field as text: what ten or 254 bytes left of the last character is dropped with it. */
export function decodeField(bytes: Uint8Array, encoding: TextEncoding): string {
  return decoders[encoding]
    .decode(bytes)
    .replace(/\uFFFD+$/, "")
    .replaceAll("\0", "")
    .trim();
}

function sampleOf({ fields, count, record: recordAt }: DbfTable): Uint8Array[] {
  const texts: Uint8Array[] = fields.map(({ name }) => name).filter(hasSigns);
  let taken = 0;
  for (let at = 0; at < count && taken <= sampleBytes; at += 1) {
    const record = recordAt(at);
    for (const { start, length } of fields) {
      const text = record.subarray(start, start + length);
      if (!hasSigns(text)) continue;
      texts.push(text);
      taken += text.length;
    }
  }
  return texts;
}

function hasSigns(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

/** Whether the bytes are text in an encoding, a character cut off at the end allowed. */
function fits(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
