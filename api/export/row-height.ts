/** of a line of 10 pt */
const linePt = 14;
/** what Excel takes for the height of a row at most */
const highestPt = 409;

/** Height of a row, in points, that shows its longest cell whole when it is wrapped; a text may hold lines of its own. */
export function rowHeightPt(cells: readonly { text: string; width: number }[]): number {
  const lines = cells.map(({ text, width }) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0),
  );
  const most = lines.reduce((longest, count) => Math.max(longest, count), 1);
  return Math.min(highestPt, most * linePt + 6);
}

/** The same where it takes more than a line; null: as high as any row. */
export function longRowHeightPt(cells: Parameters<typeof rowHeightPt>[0]): number | null {
  const height = rowHeightPt(cells);
  return height > rowHeightPt([]) ? height : null;
}

/** In the characters in which Excel counts the width of a column: a Chinese one takes two. */
function widthOf(value: string): number {
  return [...value].reduce((sum, sign) => sum + (sign > "\u00ff" ? 2 : 1), 0);
}
