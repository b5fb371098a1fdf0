import type { Knex } from "knex";
import type { Input, Reply } from "#contract/endpoint";
import type { getBatch, ImportBatch, listBatches as listEndpoint } from "#contract/import-batches";
import { type Page, readPage } from "../../db/read-page.ts";
import { notFound } from "../../http/problem.ts";
import { obstaclesOf } from "./batch-obstacles.ts";
import { batchList, batchSql } from "./batch-sql.ts";

type BatchQuery = Input<typeof listEndpoint>["query"];

interface BatchRow {
  id: string;
  version: number;
  name: string;
  file_name: string;
  sha256: string;
  state: ImportBatch["state"];
  item_count: number;
  added_count: number | null;
  changed_count: number | null;
  repair_count: number;
  committed_at: Date | string;
  committed_by: string | null;
  undone_at: Date | string | null;
  undone_by: string | null;
}

/** Everything that was ever imported, the newest first. */
export function listBatches(db: Knex, query: BatchQuery): Promise<Page<ImportBatch>> {
  const { q, state, mineId } = query;
  return readPage<BatchRow & { sort_key: string }, ImportBatch, BatchQuery["sort"]>(db, batchList, query, {
    filter: { q: q || null, state: state ?? null, mineId: mineId ?? null },
    idOf: ({ id }) => id,
    itemOf: batchOf,
  });
}

export async function findBatch(db: Knex, id: string): Promise<ImportBatch | null> {
  const { rows } = await db.raw<{ rows: BatchRow[] }>(batchSql, { batch: id });
  return rows[0] ? batchOf(rows[0]) : null;
}

/** A batch and what stands in the way of its undoing. */
export async function readBatch(db: Knex, id: string): Promise<Reply<typeof getBatch>> {
  const batch = await findBatch(db, id);
  if (!batch) throw notFound("导入批次");
  return { ...batch, ...(await obstaclesOf(db, batch)) };
}

function batchOf(row: BatchRow): ImportBatch {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    fileName: row.file_name,
    sha256: row.sha256,
    state: row.state,
    itemCount: row.item_count,
    addedCount: row.added_count,
    changedCount: row.changed_count,
    repairCount: row.repair_count,
    committedAt: new Date(row.committed_at).toISOString(),
    committedBy: row.committed_by,
    undoneAt: row.undone_at === null ? null : new Date(row.undone_at).toISOString(),
    undoneBy: row.undone_by,
  };
}
