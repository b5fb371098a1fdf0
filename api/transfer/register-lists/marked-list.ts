import type { Knex } from "knex";
import { marksOf } from "#gis/register-lists/cell-marks";
import { conflict } from "../../http/problem.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { type StoredListRow, storedList } from "./register-list-store.ts";

/** The list handed back with its wrong and doubtful cells coloured, and in how many rows there are any. */
export async function markedList(
  db: Knex,
  id: string,
): Promise<{ fileName: string; book: Buffer; rowCount: number }> {
  const list = await storedList(db, id);
  if (list.state !== "review")
    throw conflict("list_not_compared", "名单还没有与台账比较，或已经导入、放弃，没有可标出的问题。");
  const rows: Pick<StoredListRow, "body">[] = await db("register_list_row")
    .where({ list_id: id })
    .orderBy("position")
    .select("body");
  const { sheets, reading } = list;
  const marks = marksOf(
    rows.map(({ body }) => body),
    reading.columns,
  );
  const source = await sourceOf(db, id);
  const book = await threads.one("listWorkbook", { sheets, reading, marks, source }, { urgent: true });
  const fileName = `${list.file_name.replace(/\.[^.]*$/, "")}_问题.xlsx`;
  return { fileName, book: Buffer.from(book), rowCount: marks.length };
}

/** The workbook as it was handed in; null for a CSV. */
async function sourceOf(db: Knex, id: string): Promise<Uint8Array | null> {
  const kept: { bytes: Uint8Array } | undefined = await db("register_list_source")
    .where({ list_id: id })
    .first("bytes");
  return kept === undefined ? null : new Uint8Array(kept.bytes);
}
