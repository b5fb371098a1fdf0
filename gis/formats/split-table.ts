/** A row of a table: its 1-based row in the file or sheet, and its cells as text. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

const separators = ["\t", ",", ";", "，", "；"];
const separatorWithin = 5000;
/** longest text a quoted cell of a corner table can hold: more is a quote that was never closed */
const longestCell = 10_000;

/**
 * Cuts CSV or TSV into rows: the separator is the one its first lines use most, quoted cells (RFC 4180) may hold separators, doubled
 * quotes and line ends. An unclosed quote ends with its line, so that one stray sign does not swallow the file.
 */
export function splitTable(text: string, mostOfCell = longestCell): TableRow[] {
  const cutter = new TableCutter(mostOfCell);
  return [...cutter.push(text), ...cutter.end()];
}

/** Cuts a table that comes in pieces, into the rows it has as a whole. */
export class TableCutter {
  private held = "";
  private line = 1;
  private separator: string | null = null;
  private readonly mostOfCell: number;

  constructor(mostOfCell = longestCell) {
    this.mostOfCell = mostOfCell;
  }

  /** Rows of which it is sure that they have ended. */
  push(text: string): TableRow[] {
    this.held += text;
    // as far as a row is looked at beyond its end
    return this.held.length < separatorWithin ? [] : this.cut(this.held.length - 3 * this.mostOfCell);
  }

  /** The last rows, when nothing more comes. */
  end(): TableRow[] {
    return this.cut(Number.POSITIVE_INFINITY);
  }

  private cut(until: number): TableRow[] {
    this.separator ??= separatorOf(this.held.slice(0, separatorWithin));
    const rows: TableRow[] = [];
    let at = 0;
    while (at < this.held.length) {
      const read = readRow(this.held, at, this.separator, this.mostOfCell);
      if (read.next > until) break;
      rows.push({ line: this.line, cells: read.cells });
      this.line += read.lines;
      at = read.next;
    }
    this.held = this.held.slice(at);
    return rows;
  }
}

/** What stands in quotes or brackets separates no cells: corners of well-known text, remarks of a heading. */
const enclosed = /"[^"]*"|\([^()]*(?:\)|$)/g;
const deepestBrackets = 4;

function separatorOf(head: string): string {
  let bare = head;
  for (let depth = 0; depth < deepestBrackets; depth += 1) bare = bare.replace(enclosed, "");
  const counts = separators.map((separator) => bare.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

function readRow(text: string, start: number, separator: string, mostOfCell: number) {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator, mostOfCell) : null;
    const end = cell?.end ?? plainEnd(text, at, separator);
    cells.push(unguarded((cell?.value ?? text.slice(at, end)).trim()));
    lines += cell?.lines ?? 0;
    if (cells.length >= mostCells) return { cells, lines, next: afterLineEnd(text, lineEnd(text, end)) };
    if (text[end] !== separator) return { cells, lines, next: afterLineEnd(text, end) };
    at = end + 1;
  }
}

/** The apostrophe by which our own tables keep a spreadsheet from running a text as a formula is none of the text. */
const unguarded = (cell: string) => (/^'\s*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/** Columns beyond these are of no corner table and are left out. */
const mostCells = 500;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

/** A quoted cell that is followed by a separator or the end of its line; null when the quote is only a sign in a plain cell. */
function readQuoted(text: string, start: number, separator: string, mostOfCell: number) {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.slice(from, from + mostOfCell).indexOf('"') + from;
    if (quote < from) return null;
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      const next = text[quote + 1];
      const value = pieces.join('"');
      const closes = next === undefined || next === separator || next === "\n" || next === "\r";
      return closes ? { value, end: quote + 1, lines: value.split("\n").length - 1 } : null;
    }
    from = quote + 2;
    if (from - start > mostOfCell) return null;
  }
}
