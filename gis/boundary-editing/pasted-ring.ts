import type { Position } from "geojson";
import type { GroupBoundary } from "../schemes/group-boundary.ts";
import { moveCorners } from "./corner-acts.ts";
import { type CornerRef, type Edited, goneText, sameRef } from "./corner-ref.ts";
import { numberedCorners } from "./numbered-corners.ts";
import { placeOf, planeText } from "./plane-place.ts";
import { readPlaneText } from "./read-plane-text.ts";

/** Corners in the order of their rows, or why the block cannot be read, by its rows, a line each. */
type PastedCorners = { corners: Position[] } | { refusal: string };

const mostCorners = 2000;
const mostTold = 8;

/**
 * Reads a block of rows as it is copied from a spreadsheet or a notice as one ring, open: a name of the point or none, X (north), Y
 * (east with 带号); a heading and a repeat of the first corner at the end are left out.
 */
export function pastedRing(text: string, zone: number): PastedCorners {
  const read = pastedCorners(text, zone);
  if ("refusal" in read) return read;
  const { corners } = read;
  if (corners.length > 1 && String(corners[0]) === String(corners.at(-1))) corners.pop();
  if (corners.length < 3) return { refusal: `一圈至少要有三个拐点，只读到 ${corners.length} 个。请补全。` };
  return { corners };
}

/** Writes a block of rows over the rows of the table from one on, as a spreadsheet does, within the ring of that one. */
export function pasteFrom(boundary: GroupBoundary, first: CornerRef, text: string, zone: number): Edited {
  const read = pastedCorners(text, zone);
  if ("refusal" in read) return read;
  const inRing = numberedCorners(boundary, zone).filter(
    ({ ref }) => ref.part === first.part && ref.ring === first.ring,
  );
  const start = inRing.findIndex(({ ref }) => sameRef(ref, first));
  if (start < 0) return { refusal: goneText };
  const rows = inRing.slice(start);
  if (read.corners.length > rows.length)
    return {
      refusal: `粘贴了 ${read.corners.length} 行，${rows[0]?.name} 起这一圈只有 ${rows.length} 个拐点。要换掉整圈，请用“粘贴坐标”。`,
    };
  const moves = read.corners.flatMap((to, at) => {
    const row = rows[at];
    return row && !isWrittenThere(row.place, to, zone) ? [{ ref: row.ref, to }] : [];
  });
  return { boundary: moveCorners(boundary, moves), corner: first };
}

const isWrittenThere = (place: Position, to: Position, zone: number) => {
  const [one, other] = [planeText(place, zone), planeText(to, zone)];
  return one.x === other.x && one.y === other.y;
};

function pastedCorners(text: string, zone: number): PastedCorners {
  const rows = text.split(/\r?\n/).flatMap((line, at): Row[] => {
    const cells = cellsOf(line);
    return cells.length === 0 || (at === 0 && isHeading(cells)) ? [] : [{ number: at + 1, cells }];
  });
  if (rows.length > mostCorners)
    return { refusal: `一圈最多 ${mostCorners} 个拐点，粘贴了 ${rows.length} 行。` };
  const read = rows.map((row) => readRow(row, zone));
  const troubles = read.flatMap((one) => ("refusal" in one ? [one.refusal] : []));
  if (troubles.length > 0) return { refusal: toldTroubles(troubles) };
  return { corners: read.flatMap((one) => ("place" in one ? [one.place] : [])) };
}

/** Every row that cannot be read, one a line; of very many the first ones. */
function toldTroubles(troubles: readonly string[]): string {
  const told = troubles.slice(0, mostTold);
  return [...told, ...(troubles.length > mostTold ? [`共有 ${troubles.length} 行不能读取。`] : [])].join(
    "\n",
  );
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

const isHeading = (cells: readonly string[]) => cells.every((cell) => !/^[A-Za-z]*\d/.test(cell));

function readRow({ number, cells }: Row, zone: number): { place: Position } | { refusal: string } {
  if (cells.length < 2 || cells.length > 3)
    return {
      refusal: `第 ${number} 行：应为“点号、X、Y”三列或“X、Y”两列，这一行有 ${cells.length} 列。请改正。`,
    };
  const [x = "", y = ""] = cells.slice(-2);
  if (cells.length === 2 && /^[A-Za-z]/.test(x))
    return { refusal: `第 ${number} 行 ${x}：点号之后只有一个数，X、Y 坐标缺一个。请补全。` };
  const name = cells.length === 3 ? ` ${cells[0]}` : "";
  const read = readPlaneText({ x, y }, zone);
  if ("trouble" in read) return { refusal: `第 ${number} 行${name}：${read.trouble}` };
  return { place: placeOf(read.plane, zone) };
}
