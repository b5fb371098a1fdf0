import type { Position } from "geojson";
import { placeOf } from "./plane-place.ts";
import { readPlaneText } from "./read-plane-text.ts";

/** Corners of one ring, open, or why the block cannot be read, by its row. */
export type PastedRing = { corners: Position[] } | { refusal: string };

const mostCorners = 2000;

/**
 * Reads a block of rows as it is copied from a spreadsheet or a notice: a name of the point or none, X (north), Y (east with 带号);
 * a heading and a repeat of the first corner at the end are left out.
 */
export function pastedRing(text: string, zone: number): PastedRing {
  const rows = text.split(/\r?\n/).flatMap((line, at): Row[] => {
    const cells = cellsOf(line);
    return cells.length === 0 || (at === 0 && isHeading(cells)) ? [] : [{ number: at + 1, cells }];
  });
  if (rows.length > mostCorners)
    return { refusal: `一圈最多 ${mostCorners} 个拐点，粘贴了 ${rows.length} 行。` };
  const corners: Position[] = [];
  for (const row of rows) {
    const read = readRow(row, zone);
    if ("refusal" in read) return read;
    corners.push(read.place);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (corners.length > 1 && String(first) === String(last)) corners.pop();
  if (corners.length < 3) return { refusal: `一圈至少要有三个拐点，只读到 ${corners.length} 个。请补全。` };
  return { corners };
}

interface Row {
  number: number;
  cells: string[];
}

const cellsOf = (line: string) =>
  line
    .normalize("NFKC")
    .trim()
    .split(/[\t,;\s]+/)
    .filter((cell) => cell !== "");

const isHeading = (cells: readonly string[]) => cells.every((cell) => !/^[JjA-Za-z]*\d/.test(cell));

function readRow({ number, cells }: Row, zone: number): { place: Position } | { refusal: string } {
  if (cells.length < 2 || cells.length > 3)
    return {
      refusal: `第 ${number} 行：应为“点号、X、Y”三列或“X、Y”两列，这一行有 ${cells.length} 列。请改正。`,
    };
  const [x = "", y = ""] = cells.slice(-2);
  const name = cells.length === 3 ? ` ${cells[0]}` : "";
  const read = readPlaneText({ x, y }, zone);
  if ("trouble" in read) return { refusal: `第 ${number} 行${name}：${read.trouble}` };
  return { place: placeOf(read.plane, zone) };
}
