/** A cell as it was read: text, a number as it is written in the file, a day of a cell formatted as a date, or nothing. */
export type SheetCell = string | { n: string } | { d: string } | null;

const silent = /^[-—–－/／]*$|^(无|不详|暂无|N\/?A)$/i;

/** What a person sees in a cell, trimmed, full-width signs made plain; empty for an empty cell. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.normalize("NFKC").trim();
  return "d" in cell ? cell.d : cell.n;
}

/** Whether a cell says nothing: empty, a dash, 无, 不详. */
export function isSilent(cell: SheetCell | undefined): boolean {
  return silent.test(cellText(cell));
}

/** Letters of a column as Excel shows them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}
