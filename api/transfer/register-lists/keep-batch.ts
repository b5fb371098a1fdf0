import type { Knex } from "knex";
import { countBatchMinesSql, keepBeforeSql, keepListAfterSql } from "../batches/batch-sql.ts";
import type { StoredList } from "./register-list-store.ts";
import type { ListBatch } from "./store-list.ts";

interface BatchIdentity {
  list: Pick<StoredList, "id" | "file_name" | "sha256">;
  batchId: string;
  name: string;
  /** who takes it */
  by: string;
  /** another person approved it */
  approved: boolean;
}

/** Records a list as a batch: what its mines were before `store` writes them, and the versions it leaves them at. */
export async function keepBatch(
  tx: Knex,
  { list, batchId, name, by, approved }: BatchIdentity,
  { taken, added }: Pick<ListBatch, "taken" | "added">,
  store: () => Promise<void>,
): Promise<void> {
  const known = taken.map(({ mine }) => mine.id);
  const all = [...known, ...added.map(({ id }) => id)];
  await tx("import_batch").insert({
    id: batchId,
    name,
    register_list_id: list.id,
    file_name: list.file_name,
    sha256: list.sha256,
    item_count: all.length,
    committed_by: by,
    two_people: approved,
  });
  await tx.raw(keepBeforeSql, { batch: batchId, mines: known });
  await store();
  await tx.raw(keepListAfterSql, { batch: batchId, mines: all });
  await tx.raw(countBatchMinesSql, { batch: batchId });
}
