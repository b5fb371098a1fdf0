import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { Input, Reply } from "#contract/endpoint";
import type { getStagedItem, listStagedItems, StagedItem } from "#contract/transfer";
import { sameCorners } from "#gis/measure/same-corners";
import { type Page, readPage } from "../db/read-page.ts";
import { conflict, notFound } from "../http/problem.ts";
import { differencesOf, licensedAreaChange } from "./differences.ts";
import { matchesOfItems } from "./item-matches.ts";
import { knownMines, type StoredMine } from "./known-mines.ts";
import { type Reviewed, requireTag } from "./review-tag.ts";
import { offeredRepairs, type StagedBody, stagedItem, weighedReadings } from "./staged-body.ts";
import { type StagedRow, stagedBodies, stagingRow } from "./staging-store.ts";
import { territoryOf } from "./territory.ts";
import { stagedItemList } from "./transfer-sql.ts";
import { newestShapesSql } from "./vanished-sql.ts";

type ItemQuery = Input<typeof listStagedItems>["query"];

/** A page of what the file holds, each item with its issues and the register's mine it speaks of. */
export async function reviewItems(db: Knex, id: string, query: ItemQuery): Promise<Page<StagedItem>> {
  await requireStaging(db, id);
  const page = await readPage<StagedRow & { sort_key: string }, StagedRow, ItemQuery["sort"]>(
    db,
    stagedItemList,
    query,
    {
      filter: { staging: id, only: query.only, q: query.q || null },
      idOf: ({ item_index }) => String(item_index).padStart(8, "0"),
      itemOf: (row) => row,
    },
  );
  return { ...page, items: await reviewed(db, id, page.items) };
}

export async function reviewItem(db: Knex, id: string, index: number): Promise<Reply<typeof getStagedItem>> {
  const [row] = await stagedBodies(db, id, [index]);
  if (!row) throw notFound("暂存矿山");
  const [item] = await reviewed(db, id, [row]);
  if (!item) throw notFound("暂存矿山");
  return {
    ...item,
    parts: row.body.parts as Reply<typeof getStagedItem>["parts"],
    sourceText: row.body.sourceText,
    proposals: offeredRepairs(row.body, await territoryOf(db)),
    readings: weighedReadings(row.body),
  };
}

/** Rows as a reviewer sees them, those of known mines with what would change there. */
async function reviewed(db: Knex, id: string, rows: readonly StagedRow[]): Promise<StagedItem[]> {
  const matches = await matchesOfItems(
    db,
    id,
    rows.map(({ item_index }) => item_index),
  );
  const ids = [...matches.values()].map(({ mineId }) => mineId);
  const mines = await knownMines(db, ids);
  const shapes = await newestShapes(db, ids);
  return rows.map(({ item_index, body, usable }) => {
    const match = matches.get(item_index);
    const stored = match && mines.get(match.mineId);
    const seen = match && stored ? { ...match, ...changesOf(body, stored, shapes.get(stored.id)) } : null;
    return stagedItem(item_index, body, usable, seen);
  });
}

/** corners of survey files are rounded to the millimetre */
const sameWithinM = 0.002;

const changesOf = (body: StagedBody, stored: StoredMine, shape: MultiPolygon | undefined) => ({
  sameBoundary: body.shape !== null && shape !== undefined && sameCorners(body.shape, shape, sameWithinM),
  licensedArea: licensedAreaChange(body, stored),
  differences: differencesOf(body, stored),
});

async function newestShapes(db: Knex, mines: readonly string[]): Promise<Map<string, MultiPolygon>> {
  if (mines.length === 0) return new Map();
  const { rows } = await db.raw(newestShapesSql, { mines: [...mines] });
  return new Map(
    (rows as { mineId: string; shape: MultiPolygon }[]).map(({ mineId, shape }) => [mineId, shape]),
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
  return { id };
}

async function requireStaging(db: Knex, id: string): Promise<void> {
  if (!(await stagingRow(db, id))) throw notFound("暂存文件");
}
