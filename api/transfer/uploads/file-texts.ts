import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { GeojsonSplitter } from "#gis/formats/geojson-splitter";
import { type JudgedEncoding, judgeEncoding } from "#gis/formats/judge-encoding";
import type { TextEncoding } from "#gis/formats/parsed-file";
import { longestLine } from "#gis/formats/reading-limits";
import { TableCutter, type TableRow } from "#gis/formats/split-table";
import { TextLines } from "#gis/formats/text-lines";
import { TextSample } from "#gis/formats/text-sample";
import type { TxtLine } from "#gis/formats/txt-sections";
import { ContainerFault } from "../containers/container-fault.ts";
import { type FirstPasses, pieceBytes } from "./first-passes.ts";

/** A file of text and how it is written. */
export interface TextFile {
  path: string;
  encoding: TextEncoding;
}

/** as much as any reader asks for to know its own */
const usualHeadBytes = 4096;

/** The first bytes of a file. */
export async function fileHead(path: string, headBytes = usualHeadBytes): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** How the file is written, found by reading all of it piece by piece: strict UTF-8, or what its characters tell. */
async function encodingOf(path: string, { watched }: FirstPasses): Promise<JudgedEncoding> {
  const sample = new TextSample();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let mayBeUtf8 = true;
  for await (const bytes of watched(bytesOf(path))) {
    sample.push(bytes);
    mayBeUtf8 &&= isTextSoFar(decoder, bytes);
    if (!mayBeUtf8 && sample.isFull) break;
  }
  return judgeEncoding(sample.words(), { mayBeUtf8: mayBeUtf8 && isTextSoFar(decoder) });
}

/** The encoding somebody named, or how the file is written. */
export async function judgedOr(
  named: TextEncoding | undefined,
  path: string,
  passes: FirstPasses,
): Promise<Pick<JudgedEncoding, "encoding" | "issues">> {
  return named === undefined ? await encodingOf(path, passes) : { encoding: named, issues: [] };
}

/** Whether these bytes go on as text; without any, whether it ends as text. */
function isTextSoFar(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** What a collection holds beside its features, and how many those are; null when the file is no such collection. */
export async function frameOf(
  { path, encoding }: TextFile,
  { watched }: FirstPasses,
): Promise<{ frame: string; count: number } | null> {
  const splitter = new GeojsonSplitter();
  let count = 0;
  let begun = false;
  for await (const text of watched(textsOf(path, encoding))) {
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

/** Lines of a text, the 1-based number of each beside it, some at a time; F07 for one that is longer than any line of coordinates. */
export async function* linesOf({ path, encoding }: TextFile): AsyncGenerator<TxtLine[]> {
  const cutter = new TextLines();
  let before = 0;
  const numbered = (texts: readonly string[]) => {
    const lines = texts.map((text, at) => ({ line: before + at + 1, text }));
    before += texts.length;
    for (const { line, text } of lines) refuseOverlong(text.length, line);
    return lines;
  };
  for await (const text of textsOf(path, encoding)) {
    yield numbered(cutter.push(text));
    refuseOverlong(cutter.pending.length, before + 1);
  }
  yield numbered(cutter.end());
}

/** Rows of a table, some at a time. */
export async function* tableRows(
  { path, encoding }: TextFile,
  mostOfCell?: number,
): AsyncGenerator<TableRow[]> {
  const cutter = new TableCutter(mostOfCell);
  for await (const text of textsOf(path, encoding)) yield cutter.push(text);
  yield cutter.end();
}

/** The text, a million bytes at a time. */
export async function* piecesOf({ path, encoding }: TextFile): AsyncGenerator<string> {
  yield* textsOf(path, encoding);
}

/** How a text begins, up to a million signs. */
export async function textHead({ path, encoding }: TextFile): Promise<string> {
  for await (const text of textsOf(path, encoding)) return text;
  return "";
}

function refuseOverlong(count: number, line: number): void {
  if (count > longestLine)
    throw new ContainerFault("F07", { kind: "line", count, limit: longestLine }, { line });
}

/** Bytes that are no text become signs of their own, where a person chose the encoding and knows better. */
async function* textsOf(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of bytesOf(path)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes })) yield bytes as Buffer;
}
