import type { Knex } from "knex";
import { recordEvent } from "../audit-log/record-event.ts";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { databaseProblem, isLicenceTaken } from "../http/database-problem.ts";
import { conflict, notFound, Problem } from "../http/problem.ts";
import { type ClaimedJob, finishJob } from "../jobs/job-queue.ts";
import type { JobControl } from "../jobs/run-job.ts";
import { followDeclaredAreaSql } from "../mines/licensed-area-sql.ts";
import { chosenWarnings } from "./accepted-warnings.ts";
import { countBatchMinesSql, keepAfterSql, keepBeforeSql } from "./batches/batch-sql.ts";
import { changeKnownMines } from "./change-known-mines.ts";
import { type ChosenItem, nextChosen, requireStorable } from "./chosen-items.ts";
import { chosenCountsSql, lockChosenMinesSql, takenRepairsSql } from "./chosen-sql.ts";
import type { ImportInput } from "./commit-staging.ts";
import { mineRowOf, reserveRowOf } from "./import-rows.ts";
import { refreshMatches } from "./item-matches.ts";
import { learnRegister } from "./learn-register.ts";
import { requireNewDays } from "./new-boundary-days.ts";
import { putReservesSql } from "./reserve-sql.ts";
import { recordReview, requireReviewed } from "./review-tag.ts";
import { type StagingRow, stagingRow } from "./staging-store.ts";
import { storableJson } from "./storable-json.ts";
import { addBoundariesSql, addMinesSql, addPartsSql, endBoundariesSql } from "./transfer-sql.ts";
import { releaseUpload } from "./uploads/release-upload.ts";

const itemsPerStep = 200;

/**
 * Stores the chosen items of a staging: all of them or, whatever happens, none. The batch bears the id of the job, so
 * a job that is taken up again after a crash knows whether it had already committed.
 */
export async function importJob(context: AppContext, job: ClaimedJob, control: JobControl): Promise<string> {
  const input = job.input as ImportInput;
  if (await context.db("import_batch").where({ id: job.id }).first("id")) return job.id;
  control.report(0, "正在准备导入");
  const work = inTransaction(context, { id: input.actorId }, async (tx) => {
    const staging = await stagingRow(tx, input.stagingId);
    if (!staging) throw notFound("暂存文件");
    const count = await storeBatch(tx, job.id, staging, input);
    await storeItems(context, tx, { batch: job.id, staging, input, count, control });
    await tx.raw(keepAfterSql, { batch: job.id });
    await tx.raw(countBatchMinesSql, { batch: job.id });
    await tx("staged_choice").where({ staging_id: staging.id }).delete();
    const closed = await tx("staging")
      .where({ id: staging.id, state: "committing" })
      .update({ state: "committed" });
    if (closed === 0) throw conflict("staging_not_in_review", "该暂存文件已被放弃，没有导入。");
    await learnRegister(tx, count);
    control.check();
    await finishJob(tx, job, job.id);
  });
  await work.catch(async (error: unknown) => {
    const refusal = error instanceof Problem ? error : await lostRace(context, input, error);
    // by itself, as the work was taken back
    if (refusal?.onRecord) await recordEvent(context.db, refusal.onRecord);
    throw refusal ?? error;
  });
  await releaseUpload(context, input.stagingId);
  return job.id;
}

/** Somebody was faster with a licence number: the register now says which item it is. Null: the error is something else. */
async function lostRace(context: AppContext, input: ImportInput, error: unknown): Promise<Problem | null> {
  if (!isLicenceTaken(error)) return null;
  const again = inTransaction(context, { id: input.actorId }, (tx) => requireAsReviewed(tx, input));
  const found = await again.then(
    () => error,
    (refusal: unknown) => refusal,
  );
  return found instanceof Problem ? found : databaseProblem(found);
}

interface Import {
  batch: string;
  staging: StagingRow;
  input: ImportInput;
  /** items to be stored */
  count: number;
  control: JobControl;
}

async function storeBatch(tx: Knex, id: string, staging: StagingRow, input: ImportInput): Promise<number> {
  const { order, actorName, approved = false } = input;
  const choice = { staging: staging.id };
  const { rows: repairs } = await tx.raw(takenRepairsSql, choice);
  const { rows: counted } = await tx.raw(chosenCountsSql, choice);
  const count = Number((counted[0] as { chosen: string | number }).chosen);
  await tx("import_batch").insert({
    id,
    name: order.batchName,
    staging_id: staging.id,
    file_name: staging.file_name,
    sha256: staging.sha256,
    item_count: count,
    repairs: storableJson(repairs),
    accepted_warnings: storableJson(await chosenWarnings(tx, staging.id)),
    committed_by: actorName,
    two_people: approved,
  });
  return count;
}

async function storeItems(context: AppContext, tx: Knex, work: Import): Promise<void> {
  const { count, input, control } = work;
  await tx.raw(lockChosenMinesSql, { staging: input.stagingId });
  await requireAsReviewed(tx, input);
  await requireNewDays(tx, input.stagingId, input.order.defaults.validFrom);
  for (let [done, after] = [0, -1]; ; ) {
    control.check();
    const items = await nextChosen(tx, input.stagingId, { after, limit: itemsPerStep });
    const last = items.at(-1);
    if (!last) return;
    await storeStep(context, tx, work, items);
    after = last.index;
    done += items.length;
    control.report(done / count, `已写入 ${done} / ${count} 座矿山`);
  }
}

/** The chosen items can still be stored and are as they were seen. */
async function requireAsReviewed(tx: Knex, input: ImportInput): Promise<void> {
  await refreshMatches(tx, input.stagingId);
  await requireStorable(tx, input.stagingId);
  await requireReviewed(tx, input, () => recordReview(tx, input.stagingId));
}

async function storeStep(
  { newId }: AppContext,
  tx: Knex,
  { batch, staging, input: { order } }: Import,
  items: readonly ChosenItem[],
): Promise<void> {
  const fileName = staging.file_name;
  const from = order.defaults.validFrom;
  const placed = items.map((item) => ({
    ...item,
    mineId: item.match?.mineId ?? newId(),
    boundaryId: newId(),
  }));
  const added = placed.filter(({ match }) => match === null);
  const known = placed.flatMap(({ match, ...item }) => (match ? [{ ...item, match }] : []));
  const insert = (sql: string, rows: unknown[], bindings = {}) =>
    rows.length === 0 ? null : tx.raw(sql, { rows: storableJson(rows), ...bindings });

  await insert(
    addMinesSql,
    added.map(({ mineId, body, index }) => mineRowOf(mineId, body, index, order)),
  );
  if (known.length > 0) {
    const mines = known.map(({ mineId }) => mineId);
    await tx.raw(keepBeforeSql, { batch, mines });
    await changeKnownMines(tx, known);
    await tx.raw(endBoundariesSql, { mines, from });
  }
  const extents = placed.map(({ index, boundaryId, mineId }) => ({
    item_index: index,
    id: boundaryId,
    mine_id: mineId,
  }));
  await insert(addBoundariesSql, extents, { staging: staging.id, fileName, from, batch });
  await tx.raw(followDeclaredAreaSql, { boundaries: known.map(({ boundaryId }) => boundaryId) });
  await insert(addPartsSql, extents, { staging: staging.id });
  await insert(
    putReservesSql,
    placed
      .filter(({ match, taken }) => match === null || taken.includes("reserve"))
      .flatMap(({ mineId, body }) => reserveRowOf(newId(), mineId, body, fileName) ?? []),
  );
}
