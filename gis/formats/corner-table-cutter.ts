import { type CornerColumns, findCornerColumns, headingWithin } from "./corner-columns.ts";
import { CornerGatherer, type MineRows } from "./corner-rows.ts";
import { isCornerRow, isHeadingAgain, remarkText } from "./corner-table.ts";
import type { TableRow } from "./split-table.ts";

/**
 * Cuts a corner table whose rows come some at a time into mines, and hands out each as soon as its rows have ended. That needs the
 * rows of a mine to stand together: where they do not, `isScattered` says so and the mines are not those of the table.
 */
export class CornerTableCutter {
  /** null until the headings were found */
  columns: CornerColumns | null = null;
  /** rows without a corner, as text: they speak of the table as a whole */
  readonly remarks: string[] = [];
  isScattered = false;
  /** characters that are kept of remarks and of what tells mines apart */
  keptLength = 0;
  /** rows of the mine that has not ended */
  openRows = 0;
  private head: TableRow[] = [];
  private gatherer: CornerGatherer | null = null;
  private openKey: string | null = null;
  private readonly keys = new Set<string>();

  /** mines of the table, however their rows stand */
  get mineCount(): number {
    return this.keys.size;
  }

  /** Takes the next rows; answers the mines that they ended. */
  push(rows: readonly TableRow[]): MineRows[] {
    if (this.gatherer !== null) return this.gather(rows);
    for (const row of rows) this.head.push(row);
    return this.head.length < headingWithin ? [] : this.begin();
  }

  /** The last mines, when nothing more comes. */
  end(): MineRows[] {
    const ended = this.gatherer === null ? this.begin() : [];
    return [...ended, ...this.takeOpen()];
  }

  private begin(): MineRows[] {
    const { head } = this;
    this.head = [];
    this.columns = findCornerColumns(head);
    if (this.columns === null) return [];
    this.gatherer = new CornerGatherer(this.columns);
    for (const row of head.slice(0, this.columns.headingFrom)) this.remark(row);
    return this.gather(head.slice(this.columns.headingAt + 1));
  }

  private gather(rows: readonly TableRow[]): MineRows[] {
    return rows.flatMap((row) => {
      if (this.columns === null || isHeadingAgain(row.cells, this.columns)) return [];
      if (isCornerRow(row, this.columns)) return this.addCorner(row);
      this.remark(row);
      return [];
    });
  }

  private addCorner(row: TableRow): MineRows[] {
    const key = this.gatherer?.push(row) ?? "";
    const ended = this.openKey === null || key === this.openKey ? [] : this.takeOpen();
    if (this.openKey === null) {
      this.isScattered ||= this.keys.has(key);
      this.keys.add(key);
      this.keptLength += key.length;
      this.openKey = key;
    }
    this.openRows += 1;
    return ended;
  }

  private takeOpen(): MineRows[] {
    const mine = this.openKey === null ? null : this.gatherer?.take(this.openKey);
    this.openKey = null;
    this.openRows = 0;
    return mine ? [mine] : [];
  }

  private remark(row: TableRow): void {
    const text = remarkText(row);
    this.remarks.push(text);
    this.keptLength += text.length + 1;
  }
}
