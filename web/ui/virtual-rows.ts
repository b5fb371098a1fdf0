/** Rows drawn above and below the sight, so that keyboard focus always finds its neighbour. */
const spareRows = 4;

/** Where each row begins, px, and at the end where the last one ends. */
export function rowTops<T>(rows: readonly T[], heightPxOf: (row: T) => number): number[] {
  const tops = [0];
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + heightPxOf(row));
  return tops;
}

/** The rows to draw, `last` excluded, for a sight of some height scrolled so far. */
export function rowsInView(
  tops: readonly number[],
  scrolledPx: number,
  heightPx: number,
): { first: number; last: number } {
  const count = tops.length - 1;
  const first = Math.max(0, rowsBefore(tops, scrolledPx) - 1 - spareRows);
  const last = Math.min(count, rowsBefore(tops, scrolledPx + heightPx) + spareRows);
  return { first: Math.min(first, count), last };
}

/** How far to scroll so that a row is seen, in the middle of the sight; null where it is seen already. */
export function scrollToRow(
  tops: readonly number[],
  at: number,
  { scrolledPx, heightPx }: { scrolledPx: number; heightPx: number },
): number | null {
  const [top = 0, end = 0] = tops.slice(at, at + 2);
  if (top >= scrolledPx && end <= scrolledPx + heightPx) return null;
  return Math.max(0, (top + end - heightPx) / 2);
}

/** How many rows begin above a height. */
function rowsBefore(tops: readonly number[], px: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) < px) low = middle + 1;
    else high = middle;
  }
  return low;
}
