import type { ReadOptions } from "#gis/formats/boundary-format";
import { cornerTableFormat } from "#gis/formats/corner-table";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { withoutRepeats } from "#gis/formats/reading-limits";
import {
  type RegistryLine,
  registryLine,
  registryStringFormat,
  strayLine,
} from "#gis/formats/registry-string";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import { linesOf, type TextFile, textHead } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";
import { holdsOtherLines } from "./other-lines.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** characters of a slice, so that mines of many corners do not fill the memory together */
const byLength = { weightOf: ({ text }: RegistryLine) => text.length, most: 200_000 };
/** lines of numbers that are no mine: a file of more is none of these */
const mostStrays = 100_000;

/** 区域坐标 strings, one mine a line, line by line; null for a text of another layout. */
export async function openRegistryString(
  file: TextFile,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<UploadReading | null> {
  const head = await textHead(file);
  const isOther = cornerTableFormat.recognise(head, "") || !registryStringFormat.recognise(head, "");
  if (isOther || (await holdsOtherLines(file, passes))) return null;
  const frame = await frameOf(file, passes);
  if (frame === null) return null;
  const { count, issues } = frame;
  const items = (from: number) =>
    readAhead(inGroups(minesOf(file), from, byLength), async ({ things: lines, first }) => {
      const slice = { lines, first, options };
      const rows = await threads.one("stageRegistryLines", slice, { signal: passes.signal });
      return { rows, count: lines.length };
    });
  return { format: "registry-string", encoding: file.encoding, issues, count, items };
}

async function frameOf(
  file: TextFile,
  { watched }: FirstPasses,
): Promise<{ count: number; issues: ParsedFile["issues"] } | null> {
  const strays: ParsedFile["issues"] = [];
  let count = 0;
  for await (const lines of watched(linesOf(file))) {
    for (const { text, line } of lines) {
      const stray = strayLine(text, line);
      if (stray !== null) strays.push(stray);
      else if (registryLine(text, line) !== null) count += 1;
    }
    if (strays.length > mostStrays) return null;
  }
  return { count, issues: withoutRepeats(orNothing(strays, count)) };
}

async function* minesOf(file: TextFile): AsyncGenerator<RegistryLine> {
  for await (const lines of linesOf(file)) {
    for (const { text, line } of lines) {
      const mine = registryLine(text, line);
      if (mine !== null) yield mine;
    }
  }
}
