import type { Issue } from "../issue.ts";
import { judgeEncoding } from "./judge-encoding.ts";
import type { TextEncoding } from "./parsed-file.ts";
import { TextSample } from "./text-sample.ts";

/** The few members of the standard decoder used here; present in browsers and Node alike. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
  /** C07 where the encoding is in doubt */
  issues: Issue[];
}

/**
 * Bytes to text: in the encoding the person chose, else strict UTF-8 (a BOM is dropped), else GB18030, the superset of GBK and
 * GB 2312, or Big5, as its characters tell.
 */
export function decodeText(bytes: Uint8Array, chosen?: TextEncoding): DecodedText {
  if (chosen !== undefined) return { text: decodedAs(chosen, bytes), encoding: chosen, issues: [] };
  const asUtf8 = strictUtf8(bytes);
  const { encoding, issues } = judgeEncoding(sampleOf(bytes), { mayBeUtf8: asUtf8 !== null });
  const text = encoding === "utf-8" && asUtf8 !== null ? asUtf8 : decodedAs(encoding, bytes);
  return { text, encoding, issues };
}

function sampleOf(bytes: Uint8Array): Uint8Array[] {
  const sample = new TextSample();
  sample.push(bytes);
  return sample.words();
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const decodedAs = (encoding: TextEncoding, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);
