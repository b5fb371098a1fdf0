import { isTxtLine } from "#gis/formats/txt-parcel";
import { isXyPoint } from "#gis/formats/xy-blocks";
import { leastXyPoints } from "#gis/formats/xy-list";
import { linesOf, type TextFile } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";

/** Whether a text is of a layout that is asked before tables and strings, and knows its own by any of its lines. */
export async function holdsOtherLines(file: TextFile, { watched }: FirstPasses): Promise<boolean> {
  let xyPoints = 0;
  for await (const lines of watched(linesOf(file))) {
    if (lines.some(({ text }) => isTxtLine(text))) return true;
    xyPoints += lines.filter(({ text }) => isXyPoint(text)).length;
  }
  return xyPoints >= leastXyPoints;
}
