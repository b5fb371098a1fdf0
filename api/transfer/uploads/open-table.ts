import type { ReadOptions } from "#gis/formats/boundary-format";
import { cornerTableFormat } from "#gis/formats/corner-table";
import { orNothing } from "../containers/container-fault.ts";
import { readCorners } from "./corner-reading.ts";
import { type TextFile, tableRows, textHead } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";
import { holdsOtherLines } from "./other-lines.ts";
import { removeUnpacked } from "./unpacked-folder.ts";
import type { UploadReading } from "./upload-reading.ts";

/** A table of corners, mine by mine; null for a text of another layout, and for a table that has to be read whole. */
export async function openTable(
  file: TextFile,
  options: ReadOptions,
  passes: FirstPasses,
  folder: string,
): Promise<UploadReading | null> {
  if (!cornerTableFormat.recognise(await textHead(file), "") || (await holdsOtherLines(file, passes)))
    return null;
  const close = () => removeUnpacked(folder);
  let reading: Awaited<ReturnType<typeof readCorners>> = "no table";
  try {
    await removeUnpacked(folder);
    const source = { rows: () => tableRows(file), sheet: null, itemsBefore: 0, folder };
    reading = await readCorners(source, options, passes);
  } finally {
    if (typeof reading === "string") await close();
  }
  if (typeof reading === "string") return null;
  const { count, items } = reading;
  return {
    format: "corner-table",
    encoding: file.encoding,
    issues: orNothing([], count),
    count,
    items,
    close,
  };
}
