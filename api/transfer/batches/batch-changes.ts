import { proposeUndo } from "#contract/import-batches";
import { type Change, change } from "../../approvals/change.ts";
import { findBatch } from "./batch-list.ts";
import { takeBackBatch } from "./undo-batch.ts";
import { undoneMines } from "./undone-mines.ts";
import { keepUndoneGroundsSql } from "./undone-mines-sql.ts";

/** A batch that gave known mines other boundaries or fields is undone by two people, as it was imported. */
export const proposeUndoChange = change(proposeUndo, {
  subject: "import_batch",
  waitsOnce: true,
  about: async ({ params }, tx) => `批次“${(await findBatch(tx, params.id))?.name ?? ""}”`,
  effects: async (tx, { params }) => {
    const batch = await findBatch(tx, params.id);
    const before = {
      name: batch?.name ?? null,
      file_name: batch?.fileName ?? null,
      added_count: batch?.addedCount ?? null,
      changed_count: batch?.changedCount ?? null,
    };
    const record = { subject: "import_batch", recordKey: params.id, regions: [], mineId: null };
    return [{ kind: "delete", ...record, before, after: null }];
  },
  minesBefore: (tx, { params }) => undoneMines(tx, params.id),
  keepGrounds: (tx, proposal, { params }) => tx.raw(keepUndoneGroundsSql, { proposal, batch: params.id }),
  make: async (tx, context, { params, ifMatch }, by) => {
    const { id, version } = await takeBackBatch(tx, context, { id: params.id, ifMatch }, by);
    return { id, version: version + 1 };
  },
});

export const batchChanges: readonly Change[] = [proposeUndoChange];
