/** A cell as it was read: text, a number as it is written in the file, a day of a cell formatted as a date, or nothing. */
export type SheetCell = string | { n: string } | { d: string } | null;

const silent = /^[-—–－/／]*$|^(无|不详|暂无|N\/?A)$/i;

/** What a person sees in a cell, trimmed, full-width signs made plain; empty for an empty cell. */
export function cellText(cell: SheetCell | undefined): string {
  return plainText(writtenText(cell));
}

/** The same with every sign as it was written: a name is kept with the brackets its owner gave it. */
export function writtenText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  return "d" in cell ? cell.d : cell.n;
}

/** Text by which two ways of writing are told to be the same: full-width signs made plain, ends trimmed. */
export function plainText(text: string): string {
  return text.normalize("NFKC").trim();
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
