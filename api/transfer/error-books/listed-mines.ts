import type { MappedColumn } from "#gis/attributes/mapped-field";
import { recognisedItem } from "#gis/corrections/recognised-item";
import { recognisedNames } from "#gis/corrections/recognised-names";
import { type SourceMine, sourceMine } from "#gis/corrections/source-mine";
import type { FileFormat, ParsedItem } from "#gis/formats/parsed-file";
import type { Issue } from "#gis/issue";
import type { TroubledItem } from "./issues-sheet.ts";

/** Which mines of a file go into its workbooks of errors. */
export type BookScope = "issues" | "all";

/** A file that is to be corrected. */
export interface FaultyFile {
  fileName: string;
  format: FileFormat | null;
  /** of the file as a whole */
  issues: readonly Issue[];
  /** its columns as a person mapped them; null where they are read by their names */
  mapping: readonly MappedColumn[] | null;
}

/** An item at its 0-based place in the file. */
export interface PlacedItem {
  index: number;
  item: ParsedItem;
  usable: boolean;
}

/** What one workbook of errors is made of. */
export interface ErrorBook {
  fileName: string;
  scope: BookScope;
  /** columns that a person mapped, each with the name it bears here */
  renamed: ReadonlyMap<string, string>;
  mines: SourceMine[];
  /** mines that a table cannot hold, each with the reason */
  leftOut: { item: number; name: string | null; obstacle: string }[];
  /** of the file as a whole: they stand in its first workbook */
  fileIssues: readonly Issue[];
  troubled: TroubledItem[];
  /** from 1; and whether the file goes on in another */
  part: number;
  goesOn: boolean;
}

/** Rows of corners in one workbook: more make Excel slow. */
export const mostCornerRows = 20_000;
/** Corners of one mine, which then has a workbook of its own: the reader takes 50,000 rows a sheet. */
export const mostCornersOfMine = 49_000;
/** Sets of columns in one file whose names are kept. */
const mostKnown = 100;
/** Items in one workbook, those that are left out too. */
const mostItems = 5_000;

/** A file as workbooks of whole mines, one after the other as they are filled; one at least. */
export async function* errorBooks(
  file: FaultyFile,
  scope: BookScope,
  items: Iterable<PlacedItem> | AsyncIterable<PlacedItem>,
): AsyncGenerator<ErrorBook> {
  const { recognised, renamed } = recogniser(file.mapping);
  let book = emptyBook(file, scope, 1, renamed);
  let rows = 0;
  let count = 0;
  for await (const read of items) {
    if (scope === "issues" && read.item.issues.length === 0) continue;
    const placed = { ...read, item: recognised(read.item) };
    const { mine, corners } = listed(placed, file.format);
    if ((rows > 0 && rows + corners > mostCornerRows) || count === mostItems) {
      yield { ...book, goesOn: true };
      book = emptyBook(file, scope, book.part + 1, renamed);
      rows = 0;
      count = 0;
    }
    put(book, placed, mine);
    rows += corners;
    count += 1;
  }
  yield book;
}

function emptyBook(
  { fileName, issues }: FaultyFile,
  scope: BookScope,
  part: number,
  renamed: ErrorBook["renamed"],
): ErrorBook {
  const fileIssues = part === 1 ? issues : [];
  return { fileName, scope, renamed, mines: [], leftOut: [], fileIssues, troubled: [], part, goesOn: false };
}

/** Gives items the columns of a mapped file under names that need no mapping, and keeps which name became which. */
function recogniser(mapping: FaultyFile["mapping"]) {
  const renamed = new Map<string, string>();
  const known = new Map<string, ReadonlyMap<string, string>>();
  const recognised = (item: ParsedItem): ParsedItem => {
    if (mapping === null) return item;
    const columns = Object.keys(item.properties);
    const key = JSON.stringify(columns);
    const names = known.get(key) ?? recognisedNames(columns, mapping);
    // of files that name their attributes anew for every item
    if (known.size < mostKnown) known.set(key, names);
    for (const [name, other] of names) renamed.set(name, other);
    return recognisedItem(item, mapping, names);
  };
  return { recognised, renamed };
}

type Listed = SourceMine | { obstacle: string };

function listed({ index, item }: PlacedItem, format: FileFormat | null): { mine: Listed; corners: number } {
  const mine = sourceMine(item, index + 1, format);
  if ("obstacle" in mine) return { mine, corners: 0 };
  const corners = mine.rings.reduce((sum, { points }) => sum + points.length, 0);
  const obstacle = `有 ${corners} 个拐点，一张表最多列 ${mostCornersOfMine} 个`;
  return corners > mostCornersOfMine ? { mine: { obstacle }, corners: 0 } : { mine, corners };
}

function put(book: ErrorBook, { index, item, usable }: PlacedItem, mine: Listed): void {
  const { name, number, issues } = item;
  if ("obstacle" in mine) book.leftOut.push({ item: index + 1, name, obstacle: mine.obstacle });
  else book.mines.push(mine);
  if (issues.length > 0) book.troubled.push({ index, name, number, usable, issues });
}
