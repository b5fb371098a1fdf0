import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import { GeojsonSplitter } from "#gis/formats/geojson-splitter";
import type { TextEncoding } from "#gis/formats/parsed-file";

/** How the file is written: strict UTF-8, else GB18030, found by reading all of it piece by piece. */
export async function encodingOf(path: string): Promise<TextEncoding> {
  try {
    for await (const _ of textsOf(path, "utf-8"));
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "gb18030";
    throw error;
  }
}

/** What a collection holds beside its features, and how many those are; null when the file is no such collection. */
export async function frameOf(
  path: string,
  encoding: TextEncoding,
): Promise<{ frame: string; count: number } | null> {
  const splitter = new GeojsonSplitter();
  let count = 0;
  let begun = false;
  for await (const text of textsOf(path, encoding)) {
    if (!begun && text.trim() !== "") {
      if (!text.trimStart().startsWith("{")) return null;
      begun = true;
    }
    count += splitter.push(text).length;
  }
  const { frame } = splitter;
  return frame === null ? null : { frame, count };
}

/** Texts of a collection's features, a few at a time, from the given place on. */
export async function* featureTexts(
  path: string,
  encoding: TextEncoding,
  { from, atATime }: { from: number; atATime: number },
): AsyncGenerator<string[]> {
  const splitter = new GeojsonSplitter();
  let passed = 0;
  let held: string[] = [];
  for await (const text of textsOf(path, encoding)) {
    for (const feature of splitter.push(text)) {
      passed += 1;
      if (passed > from) held.push(feature);
      if (held.length < atATime) continue;
      yield held;
      held = [];
    }
  }
  if (held.length > 0) yield held;
}

async function* textsOf(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  for await (const bytes of createReadStream(path, { highWaterMark: 1024 ** 2 })) {
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  yield decoder.decode();
}
