import type { Knex } from "knex";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { conflict, notFound } from "../http/problem.ts";
import { type ClaimedJob, finishJob } from "../jobs/job-queue.ts";
import type { JobControl } from "../jobs/run-job.ts";
import { followDeclaredAreaSql } from "../mines/licensed-area-sql.ts";
import { countBatchMinesSql, keepAfterSql, keepBeforeSql } from "./batches/batch-sql.ts";
import { changeKnownMines } from "./change-known-mines.ts";
import type { ImportInput } from "./commit-staging.ts";
import { boundaryRowOf, mineRowOf, partRowsOf, reserveRowOf } from "./import-rows.ts";
import type { Match } from "./match-mines.ts";
import { requireNewDays } from "./new-boundary-days.ts";
import { requireReviewed } from "./review-tag.ts";
import { type StagedRow, type StagingRow, stagedBodies, stagingRow } from "./staging-store.ts";
import { storableJson } from "./storable-json.ts";
import {
  addBoundariesSql,
  addMinesSql,
  addPartsSql,
  addReservesSql,
  endBoundariesSql,
  takenRepairsSql,
} from "./transfer-sql.ts";
import { releaseUpload } from "./uploads/release-upload.ts";

const itemsPerStep = 100;

/**
 * Stores the chosen items of a staging: all of them or, whatever happens, none. The batch bears the id of the job, so
 * a job that is taken up again after a crash knows whether it had already committed.
 */
export async function importJob(context: AppContext, job: ClaimedJob, control: JobControl): Promise<string> {
  const input = job.input as ImportInput;
  if (await context.db("import_batch").where({ id: job.id }).first("id")) return job.id;
  control.report(0, "正在准备导入");
  await inTransaction(context, { id: input.actorId }, async (tx) => {
    const staging = await stagingRow(tx, input.stagingId);
    if (!staging) throw notFound("暂存文件");
    await storeBatch(tx, job.id, staging, input);
    await storeItems(context, tx, { batch: job.id, staging, input, control });
    await tx.raw(keepAfterSql, { batch: job.id });
    await tx.raw(countBatchMinesSql, { batch: job.id });
    const closed = await tx("staging")
      .where({ id: staging.id, state: "committing" })
      .update({ state: "committed" });
    if (closed === 0) throw conflict("staging_not_in_review", "该暂存文件已被放弃，没有导入。");
    control.check();
    await finishJob(tx, job, job.id);
  });
  await releaseUpload(context, input.stagingId);
  return job.id;
}

interface Import {
  batch: string;
  staging: StagingRow;
  input: ImportInput;
  control: JobControl;
}

async function storeBatch(tx: Knex, id: string, staging: StagingRow, input: ImportInput) {
  const { order, indexes, actorName } = input;
  const { rows: repairs } = await tx.raw(takenRepairsSql, { staging: staging.id, indexes });
  await tx("import_batch").insert({
    id,
    name: order.batchName,
    staging_id: staging.id,
    file_name: staging.file_name,
    sha256: staging.sha256,
    item_count: indexes.length,
    repairs: storableJson(repairs),
    committed_by: actorName,
  });
}

async function storeItems(context: AppContext, tx: Knex, work: Import): Promise<void> {
  const { indexes, order } = work.input;
  const matches = await requireReviewed(tx, work.input);
  await requireNewDays(
    tx,
    [...matches.values()].map(({ mineId }) => mineId),
    order.defaults.validFrom,
  );
  for (let start = 0; start < indexes.length; start += itemsPerStep) {
    work.control.check();
    const items = await stagedBodies(tx, work.staging.id, indexes.slice(start, start + itemsPerStep));
    await storeStep(context, tx, work, items, matches);
    const done = Math.min(indexes.length, start + itemsPerStep);
    work.control.report(done / indexes.length, `已写入 ${done} / ${indexes.length} 座矿山`);
  }
}

async function storeStep(
  { newId }: AppContext,
  tx: Knex,
  { batch, staging, input: { order } }: Import,
  items: readonly StagedRow[],
  matches: ReadonlyMap<number, Match>,
): Promise<void> {
  const fileName = staging.file_name;
  const from = order.defaults.validFrom;
  const placed = items.map(({ item_index, body }) => {
    const known = matches.get(item_index);
    return { body, index: item_index, known, mineId: known?.mineId ?? newId(), boundaryId: newId() };
  });
  const added = placed.filter(({ known }) => known === undefined);
  const known = placed.flatMap(({ index, body, known: match }) => (match ? [{ index, body, match }] : []));
  const boundariesOfKnown = placed.flatMap(({ known: match, boundaryId }) => (match ? [boundaryId] : []));
  const insert = (sql: string, rows: unknown[], bindings = {}) =>
    rows.length === 0 ? null : tx.raw(sql, { rows: storableJson(rows), ...bindings });

  await insert(
    addMinesSql,
    added.map(({ mineId, body, index }) => mineRowOf(mineId, body, index, order)),
  );
  if (known.length > 0) {
    const mines = known.map(({ match }) => match.mineId);
    await tx.raw(keepBeforeSql, { batch, mines });
    await changeKnownMines(tx, known, order.take);
    await tx.raw(endBoundariesSql, { mines, from });
  }
  await insert(
    addBoundariesSql,
    placed.map(({ boundaryId, mineId, body }) => boundaryRowOf(boundaryId, mineId, body, fileName)),
    { from, batch },
  );
  await tx.raw(followDeclaredAreaSql, { boundaries: boundariesOfKnown });
  await insert(
    addPartsSql,
    placed.flatMap(({ boundaryId, body }) => partRowsOf(boundaryId, body)),
  );
  await insert(
    addReservesSql,
    added.flatMap(({ mineId, body }) => reserveRowOf(newId(), mineId, body, fileName) ?? []),
  );
}
