import { type SourceMine, sourceMine } from "#gis/corrections/source-mine";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { utf8 } from "./boundary-samples.ts";

/** A text as the reader takes it, with its first mine as a table would show it. */
export function sourceMineOf(text: string, options: ReadOptions = {}) {
  const file = readBoundaryFile({ name: "a.txt", bytes: utf8(text) }, options);
  const [item] = file.items;
  if (item === undefined) throw new Error("the text has a mine");
  return { file, item, mine: shown(item, file.format) };
}

function shown(item: ParsedItem, format: Parameters<typeof sourceMine>[2]): SourceMine {
  const mine = sourceMine(item, 1, format);
  if ("obstacle" in mine) throw new Error(mine.obstacle);
  return mine;
}
