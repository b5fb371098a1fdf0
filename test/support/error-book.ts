import { fileErrorBooks } from "#api/transfer/error-books/file-error-books";
import { readFile } from "#api/transfer/read-file";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { cellsOf } from "./edited-workbook.ts";

/** Fills of cells that are wrong, and of cells to look at. */
export const [red, amber] = ["FFFFB3B3", "FFFFEB9C"];

/** Reads a file as its bytes say. */
export const readBytes = (bytes: Uint8Array, options: ReadOptions = {}) =>
  readFile({ name: "东沟.txt", bytes, options });

/** A file, and the workbook in which all its mines can be corrected. */
export async function errorBookOf(bytes: Uint8Array, options: ReadOptions = {}) {
  const file = await readBytes(bytes, options);
  return { file, ...(await firstBookOf("东沟.txt", file, "all")) };
}

/** The first workbook of a file that was read, with what is in it. */
export async function firstBookOf(...args: Parameters<typeof fileErrorBooks>) {
  for await (const first of fileErrorBooks(...args)) return first;
  throw new Error("a file has one workbook at least");
}

/** What must be the same after the way through the workbook. */
export function factsOf({ name, number, crs, parts, shape, areaM2, declaredAreaM2 }: ParsedItem) {
  return { name, number, crs, parts, shape, areaM2, declaredAreaM2 };
}

/** Codes of an item with how bad they are. */
export function problemsOf(item: ParsedItem | undefined): string[] {
  return (item?.issues ?? []).map(({ code, severity }) => `${code} ${severity}`);
}

/** Address of the first cell of the table that says this. */
export function cellOf(book: Buffer, text: string): string {
  const found = [...cellsOf(book)].find(([, value]) => value === text);
  if (!found) throw new Error(`no cell says ${text}`);
  return found[0];
}
