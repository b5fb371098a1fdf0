import type { Knex } from "knex";
import { notFound } from "../http/problem.ts";
import { threads } from "../jobs/thread-pool.ts";
import type { TroubledItem } from "./issues-sheet.ts";
import { type BookScope, mineList } from "./listed-mines.ts";
import { stagedBodies, stagingRow } from "./staging-store.ts";
import { stagedIssuesSql } from "./transfer-sql.ts";

const itemsPerRead = 200;

/** The workbook in which a staged file is corrected, made in a thread. Mines are read in steps, until it is full. */
export async function exportErrorWorkbook(
  db: Knex,
  id: string,
  scope: BookScope,
): Promise<{ fileName: string; book: Buffer; itemCount: number }> {
  const staging = await stagingRow(db, id);
  if (!staging) throw notFound("暂存文件");
  const { rows: troubled } = await db.raw<{ rows: TroubledItem[] }>(stagedIssuesSql, { staging: id });
  const indexes =
    scope === "issues"
      ? troubled.map(({ index }) => index)
      : await db("staged_item").where({ staging_id: id }).orderBy("item_index").pluck("item_index");
  const list = mineList(scope, staging.format);
  for (let start = 0; start < indexes.length; start += itemsPerRead) {
    const step: number[] = indexes.slice(start, start + itemsPerRead);
    if (list.isFull()) list.countUnread(step.length);
    else for (const { item_index, body } of await stagedBodies(db, id, step)) list.add(item_index, body);
  }
  const { file_name: fileName, issues: fileIssues } = staging;
  const book = await threads.one("errorWorkbook", { ...list.listed, fileName, fileIssues, troubled });
  return { fileName: errorBookName(fileName), book: Buffer.from(book), itemCount: list.listed.mines.length };
}

/** 改错工作簿_原文件名.xlsx */
export function errorBookName(fileName: string): string {
  return `改错工作簿_${fileName.replace(/\.[^.]{1,8}$/, "")}.xlsx`;
}
