import type { Knex } from "knex";
import type { Input, Reply } from "#contract/endpoint";
import type {
  BatchChange,
  getBatch,
  ImportBatch,
  listBatches as listEndpoint,
} from "#contract/import-batches";
import { type ListField, listFieldLabel } from "#gis/register-lists/list-field";
import { type Page, readPage } from "../../db/read-page.ts";
import { notFound } from "../../http/problem.ts";
import { obstaclesOf } from "./batch-obstacles.ts";
import { batchList, batchSql, listChangesSql } from "./batch-sql.ts";

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
  accepted_warnings: ImportBatch["acceptedWarnings"];
  /** the register list it was taken from; null for a file of boundaries */
  list_id: string | null;
  form: ImportBatch["form"];
  sender: string | null;
  field_count: string | number;
  committed_at: Date | string;
  committed_by: string | null;
  undone_at: Date | string | null;
  undone_by: string | null;
  two_people: boolean;
}

/** Everything that was ever imported, the newest first. */
export function listBatches(db: Knex, query: BatchQuery): Promise<Page<ImportBatch>> {
  const { q, state, kind, mineId } = query;
  return readPage<BatchRow & { sort_key: string }, ImportBatch, BatchQuery["sort"]>(db, batchList, query, {
    filter: { q: q || null, state: state ?? null, kind: kind ?? null, mineId: mineId ?? null },
    idOf: ({ id }) => id,
    itemOf: batchOf,
  });
}

export async function findBatch(db: Knex, id: string): Promise<ImportBatch | null> {
  const row = await batchRow(db, id);
  return row ? batchOf(row) : null;
}

async function batchRow(db: Knex, id: string): Promise<BatchRow | undefined> {
  const { rows } = await db.raw<{ rows: BatchRow[] }>(batchSql, { batch: id });
  return rows[0];
}

/** A batch, what it changed when it was a list, and what stands in the way of its undoing. */
export async function readBatch(db: Knex, id: string): Promise<Reply<typeof getBatch>> {
  const row = await batchRow(db, id);
  if (!row) throw notFound("导入批次");
  const changes = row.list_id === null ? [] : await changesOf(db, row.list_id, row.form === "annex4");
  const batch = batchOf(row);
  return { ...batch, changes, ...(await obstaclesOf(db, batch)) };
}

const changesListed = 200;

async function changesOf(db: Knex, list: string, ofBlocks: boolean): Promise<BatchChange[]> {
  const added = ofBlocks ? "登记为拟设区块" : "登记为新矿山";
  const status = ofBlocks ? "planned" : null;
  const bindings = { list, limit: changesListed };
  const { rows } = await db.raw<{ rows: (BatchChange & { field: ListField | null })[] }>(
    listChangesSql,
    bindings,
  );
  return rows.map((change) => ({
    ...change,
    label: change.field === null ? added : listFieldLabel(change.field, status),
  }));
}

function batchOf(row: BatchRow): ImportBatch {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    kind: row.list_id === null ? "boundaries" : "register_list",
    form: row.form,
    sender: row.sender,
    fileName: row.file_name,
    sha256: row.sha256,
    state: row.state,
    itemCount: row.item_count,
    addedCount: row.added_count,
    changedCount: row.changed_count,
    fieldCount: row.list_id === null ? null : Number(row.field_count),
    acceptedWarnings: row.accepted_warnings,
    repairCount: row.repair_count,
    committedAt: new Date(row.committed_at).toISOString(),
    committedBy: row.committed_by,
    undoneAt: row.undone_at === null ? null : new Date(row.undone_at).toISOString(),
    undoneBy: row.undone_by,
    takesTwoPeople: row.two_people || (row.changed_count ?? 0) > 0,
  };
}
