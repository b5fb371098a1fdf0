import { type SourceMine, sourceMine } from "#gis/corrections/source-mine";
import type { FileFormat, ParsedItem } from "#gis/formats/parsed-file";

/** Which mines of a file go into its workbook of errors. */
export type BookScope = "issues" | "all";

/** The mines that stand in a workbook of errors, and those that do not. */
export interface ListedMines {
  scope: BookScope;
  mines: SourceMine[];
  /** mines that a table cannot hold, each with the reason */
  leftOut: { item: number; name: string | null; obstacle: string }[];
  /** mines beyond what one workbook holds */
  unlisted: number;
}

/** Rows of corners in one workbook: more take Excel, and the memory here, too long; the reader takes 50,000 a sheet. */
export const mostCornerRows = 20_000;

/** Gathers mines one by one; once the workbook is full, whoever reads them may count the rest unread. */
export function mineList(scope: BookScope, format: FileFormat | null) {
  const listed: ListedMines = { scope, mines: [], leftOut: [], unlisted: 0 };
  const isFull = () => listed.unlisted > 0;
  let rows = 0;
  const place = (index: number, item: ParsedItem) => {
    const mine = sourceMine(item, index + 1, format);
    const leaveOut = (obstacle: string) =>
      listed.leftOut.push({ item: index + 1, name: item.name, obstacle });
    if ("obstacle" in mine) return void leaveOut(mine.obstacle);
    const corners = mine.rings.reduce((sum, { points }) => sum + points.length, 0);
    if (corners > mostCornerRows) {
      return void leaveOut(`有 ${corners} 个拐点，一张表最多列 ${mostCornerRows} 个`);
    }
    rows += corners;
    if (rows > mostCornerRows) listed.unlisted += 1;
    else listed.mines.push(mine);
  };
  return {
    listed,
    isFull,
    countUnread(count: number): void {
      listed.unlisted += count;
    },
    add(index: number, item: ParsedItem): void {
      if (scope === "issues" && item.issues.length === 0) return;
      if (isFull()) listed.unlisted += 1;
      else place(index, item);
    },
  };
}
