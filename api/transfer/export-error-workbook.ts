import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Knex } from "knex";
import yazl from "yazl";
import { notFound } from "../http/problem.ts";
import { threads } from "../jobs/thread-pool.ts";
import { type BookScope, errorBooks, type PlacedItem } from "./listed-mines.ts";
import { stagedBodies, stagingRow } from "./staging-store.ts";

/** The workbook in which a file is corrected, or a zip of several, on the disk. */
export interface ErrorBookFile {
  path: string;
  fileName: string;
  bookCount: number;
  itemCount: number;
}

/**
 * Makes the workbooks in which a staged file is corrected and hands them to `use`; afterwards nothing of them is left here. Mines are
 * read in steps, and each workbook is written in a thread before the next is begun.
 */
export async function exportErrorWorkbook<Result>(
  db: Knex,
  { id, scope }: { id: string; scope: BookScope },
  use: (file: ErrorBookFile) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const staging = await stagingRow(db, id);
  if (!staging) throw notFound("暂存文件");
  const { file_name: fileName, format, issues } = staging;
  const folder = await mkdtemp(join(tmpdir(), "kuangjie-corrections-"));
  try {
    const books: string[] = [];
    let itemCount = 0;
    for await (const book of errorBooks({ fileName, format, issues }, scope, stagedItems(db, id, scope))) {
      const path = join(folder, `${book.part}.xlsx`);
      await writeFile(path, await threads.one("errorWorkbook", book, { signal }));
      books.push(path);
      itemCount += book.mines.length;
    }
    const path = await oneFile(books, fileName, folder);
    const bookCount = books.length;
    return await use({ path, fileName: errorBookName(fileName, { bookCount }), bookCount, itemCount });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const itemsPerRead = 200;

async function* stagedItems(db: Knex, id: string, scope: BookScope): AsyncGenerator<PlacedItem> {
  const wanted = db("staged_item").where({ staging_id: id }).orderBy("item_index");
  if (scope === "issues") wanted.whereRaw("jsonb_array_length(codes) > 0");
  const indexes: number[] = await wanted.pluck("item_index");
  for (let start = 0; start < indexes.length; start += itemsPerRead) {
    const step = await stagedBodies(db, id, indexes.slice(start, start + itemsPerRead));
    for (const { item_index: index, usable, body } of step) yield { index, usable, item: body };
  }
}

/** A workbook alone stays one; several go into a zip, from the disk to the disk. */
async function oneFile(books: readonly string[], fileName: string, folder: string): Promise<string> {
  const [first = ""] = books;
  if (books.length === 1) return first;
  const zip = new yazl.ZipFile();
  // workbooks are packed already
  for (const [at, path] of books.entries())
    zip.addFile(path, errorBookName(fileName, { bookCount: 1, part: at + 1 }), { compress: false });
  zip.end();
  const path = join(folder, "books.zip");
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** 改错工作簿_原文件名.xlsx; of several each with its number, in a .zip without. */
function errorBookName(fileName: string, { bookCount, part }: { bookCount: number; part?: number }): string {
  const stem = `改错工作簿_${fileName.replace(/\.[^.]{1,8}$/, "")}`;
  if (bookCount > 1) return `${stem}.zip`;
  return `${stem}${part === undefined ? "" : `_${part}`}.xlsx`;
}
