import type { TextEncoding } from "./parsed-file.ts";

/** The few members of the standard decoder used here; present in browsers and Node alike. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * Bytes to text: in the encoding the person chose, else strict UTF-8 (a BOM is dropped), else GB18030, the superset of GBK and
 * GB 2312.
 */
export function decodeText(bytes: Uint8Array, chosen?: TextEncoding): DecodedText {
  if (chosen !== undefined) return { text: new TextDecoder(chosen).decode(bytes), encoding: chosen };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), encoding: "gb18030" };
  }
}
