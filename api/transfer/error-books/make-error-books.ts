import { createWriteStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Knex } from "knex";
import yazl from "yazl";
import { conflict, notFound } from "../../http/problem.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { stagedBodies, stagingRow } from "../staging-store.ts";
import { type BookScope, type ErrorBook, errorBooks, type PlacedItem } from "./listed-mines.ts";

/** The workbook in which a file is corrected, or a zip of several, on the disk. */
export interface ErrorBookFile {
  path: string;
  fileName: string;
  bookCount: number;
  itemCount: number;
}

export interface BookOrder {
  /** of the staged file */
  id: string;
  scope: BookScope;
}

interface MakeOptions {
  /** where they are written; it is there and empty */
  folder: string;
  signal?: AbortSignal | undefined;
  /** how many mines were put in of how many, into which workbook */
  onStep?: (done: number, count: number, part: number) => void;
}

/**
 * Writes the workbooks in which a staged file is corrected into a folder, and answers the one file they make. Mines are read in
 * steps, for the next workbook while a thread writes the one before; no more than these two are in memory.
 */
export async function makeErrorBooks(
  db: Knex,
  { id, scope }: BookOrder,
  { folder, signal, onStep = () => undefined }: MakeOptions,
): Promise<ErrorBookFile> {
  const staging = await stagingRow(db, id);
  if (!staging) throw notFound("暂存文件");
  const { file_name: fileName, format, issues, mapping } = staging;
  const indexes = await wantedIndexes(db, { id, scope });
  const books: string[] = [];
  let itemCount = 0;
  const write = async (book: ErrorBook) => {
    const path = join(folder, `${book.part}.xlsx`);
    await writeFile(path, await threads.one("errorWorkbook", book, { signal }));
    books.push(path);
    itemCount += book.mines.length;
  };
  const items = stagedItems(db, id, indexes, (done) => onStep(done, indexes.length, books.length + 1));
  await oneBehind(errorBooks({ fileName, format, issues, mapping }, scope, items), write, signal);
  await requireUnchanged(db, id, staging.mapping_version);
  const path = await oneFile(books, fileName, folder);
  const bookCount = books.length;
  return { path, fileName: errorBookName(fileName, { bookCount }), bookCount, itemCount };
}

/** Does the work for each, one after the other, while the next is made. */
async function oneBehind<T>(made: AsyncIterable<T>, work: (one: T) => Promise<void>, signal?: AbortSignal) {
  let working = Promise.resolve();
  try {
    for await (const one of made) {
      await working;
      signal?.throwIfAborted();
      working = work(one);
      // should the next not be made, this one's failure is nobody's any more
      working.catch(() => undefined);
    }
    await working;
  } finally {
    // nothing is written any more once this has ended, however it ended
    await working.catch(() => undefined);
  }
}

const itemsPerRead = 200;

async function wantedIndexes(db: Knex, { id, scope }: BookOrder): Promise<number[]> {
  const wanted = db("staged_item").where({ staging_id: id }).orderBy("item_index");
  if (scope === "issues") wanted.whereRaw("jsonb_array_length(codes) > 0");
  return await wanted.pluck("item_index");
}

async function* stagedItems(
  db: Knex,
  id: string,
  indexes: readonly number[],
  onRead: (done: number) => void,
): AsyncGenerator<PlacedItem> {
  for (let start = 0; start < indexes.length; start += itemsPerRead) {
    const asked = indexes.slice(start, start + itemsPerRead);
    const step = await stagedBodies(db, id, asked);
    if (step.length < asked.length) throw givenUp();
    for (const { item_index: index, usable, body } of step) yield { index, usable, item: body };
    onRead(start + asked.length);
  }
}

/** What was read before and after a change of the columns does not belong into the same workbooks. */
async function requireUnchanged(db: Knex, id: string, mappingVersion: number): Promise<void> {
  const now = await stagingRow(db, id);
  if (now?.state === "discarded") throw givenUp();
  if (now?.mapping_version === mappingVersion) return;
  throw conflict(
    "columns_changed",
    "生成期间该文件的字段对应改变了，没有生成改错工作簿。请重新下载改错工作簿。",
  );
}

const givenUp = () =>
  conflict("staging_discarded", "该暂存文件已被放弃，没有生成改错工作簿。请重新上传文件，再下载改错工作簿。");

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
  for (const book of books) await rm(book);
  return path;
}

/** 改错工作簿_原文件名.xlsx; of several each with its number, in a .zip without. */
function errorBookName(fileName: string, { bookCount, part }: { bookCount: number; part?: number }): string {
  const stem = `改错工作簿_${fileName.replace(/\.[^.]{1,8}$/, "")}`;
  if (bookCount > 1) return `${stem}.zip`;
  return `${stem}${part === undefined ? "" : `_${part}`}.xlsx`;
}
