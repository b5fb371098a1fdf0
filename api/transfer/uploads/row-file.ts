import { createReadStream } from "node:fs";
import type { TableRow } from "#gis/formats/split-table";
import { TextLines } from "#gis/formats/text-lines";
import { pieceBytes } from "./first-passes.ts";

/** What lies in a file as a JSON a line, some at a time. */
export async function* jsonLines<Thing = TableRow>(path: string): AsyncGenerator<Thing[]> {
  const cutter = new TextLines();
  const parsed = (lines: readonly string[]) =>
    lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Thing);
  for await (const text of createReadStream(path, { highWaterMark: pieceBytes, encoding: "utf8" }))
    yield parsed(cutter.push(text as string));
  yield parsed(cutter.end());
}
