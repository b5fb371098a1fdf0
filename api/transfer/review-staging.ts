import type { Knex } from "knex";
import type { Input, Reply } from "#contract/endpoint";
import type { listStagedItems, ReviewRow } from "#contract/staging-review";
import type { getStagedItem, StagedItem } from "#contract/transfer";
import { type Page, readPage } from "../db/read-page.ts";
import { conflict, notFound } from "../http/problem.ts";
import { matchesOfItems } from "./item-matches.ts";
import { compareItems } from "./review/compare-items.ts";
import { stagedItemList } from "./review/review-sql.ts";
import { boundFilter } from "./review/reviewed-items.ts";
import { type Reviewed, requireTag } from "./review-tag.ts";
import { offeredRepairs, stagedItem, weighedReadings } from "./staged-body.ts";
import { type StagedRow, stagedBodies, stagingRow } from "./staging-store.ts";
import { territoryOf } from "./territory.ts";

type ItemQuery = Input<typeof listStagedItems>["query"];

/** A page of what the file holds, each item with its kinds of trouble and what it is to the register. */
export async function reviewPage(db: Knex, id: string, query: ItemQuery): Promise<Page<ReviewRow>> {
  await requireStaging(db, id);
  await compareItems(db, id);
  return readPage<ReviewRow & { sort_key: string }, ReviewRow, ItemQuery["sort"]>(db, stagedItemList, query, {
    filter: { staging: id, ...boundFilter(query) },
    idOf: ({ index }) => String(index).padStart(8, "0"),
    itemOf: ({ sort_key: _, ...row }) => row,
  });
}

export async function reviewItem(db: Knex, id: string, index: number): Promise<Reply<typeof getStagedItem>> {
  await compareItems(db, id);
  const [row] = await stagedBodies(db, id, [index]);
  if (!row) throw notFound("暂存矿山");
  const [item] = await reviewedRows(db, id, [row]);
  if (!item) throw notFound("暂存矿山");
  return {
    ...item,
    parts: row.body.parts as Reply<typeof getStagedItem>["parts"],
    sourceText: row.body.sourceText,
    proposals: offeredRepairs(row.body, await territoryOf(db)),
    readings: weighedReadings(row.body),
  };
}

/** Items as a reviewer sees them whole, those of known mines with what would change there. They must have been compared. */
export async function reviewedRows(db: Knex, id: string, rows: readonly StagedRow[]): Promise<StagedItem[]> {
  const matches = await matchesOfItems(
    db,
    id,
    rows.map(({ item_index }) => item_index),
  );
  return rows.map(({ item_index, body, usable }) =>
    stagedItem(item_index, body, usable, matches.get(item_index) ?? null),
  );
}

/** What was only staged leaves no trace but its name and hash. */
export async function discardStaging(db: Knex, reviewed: Reviewed): Promise<{ id: string }> {
  const id = reviewed.stagingId;
  await requireStaging(db, id);
  await requireTag(db, reviewed);
  const discarded = await db("staging").where({ id, state: "review" }).update({ state: "discarded" });
  if (discarded === 0)
    throw conflict("staging_not_in_review", "该文件正在导入，或已经导入、放弃，不能再放弃。");
  await db("staged_item").where({ staging_id: id }).delete();
  await db("staged_choice").where({ staging_id: id }).delete();
  return { id };
}

export async function requireStaging(db: Knex, id: string): Promise<void> {
  if (!(await stagingRow(db, id))) throw notFound("暂存文件");
}
