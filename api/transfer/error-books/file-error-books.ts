import type { MappedColumn } from "#gis/attributes/mapped-field";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { isUsable } from "../staged-body.ts";
import { errorWorkbook } from "./error-workbook.ts";
import { type BookScope, type ErrorBook, errorBooks, type PlacedItem } from "./listed-mines.ts";

/** The workbooks in which a file that was just read is corrected, each with what is in it, one after the other; `columns` as a person said. */
export async function* fileErrorBooks(
  fileName: string,
  file: ParsedFile & { columns?: readonly MappedColumn[] },
  scope: BookScope,
): AsyncGenerator<{ book: Buffer; listed: ErrorBook }> {
  for await (const listed of errorBooks(
    { ...file, fileName, mapping: file.columns ?? null },
    scope,
    placedItems(file),
  ))
    yield { book: await errorWorkbook(listed), listed };
}

function* placedItems({ items }: ParsedFile): Generator<PlacedItem> {
  for (const [index, item] of items.entries()) yield { index, item, usable: isUsable(item) };
}
